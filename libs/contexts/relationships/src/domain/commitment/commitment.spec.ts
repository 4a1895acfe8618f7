import { expectTotal, given, newIdOf, TENANT } from "@sankofa/testing/given-when-then";
import { relationshipIds } from "@sankofa/testing/relationship-terms";
import { MOST_FACTS } from "./commitment.decide";
import type { CommitmentFact } from "./commitment.events";
import { commitment } from "./commitment.noun";
import { commitmentScope } from "./commitment.state";

const ids = { commitmentId: newIdOf(9), ...relationshipIds };
const making = { ...ids, partner: "County health office", what: "Two trainers", source: "memorandum" as const };
const made: CommitmentFact = { type: "relationships.commitment-made", data: making };
const followed: CommitmentFact = { type: "relationships.commitment-followed-up", data: { ...ids, note: "Rang twice" } };
const kept: CommitmentFact = { type: "relationships.commitment-kept", data: ids };
const broken: CommitmentFact = { type: "relationships.commitment-broken", data: { ...ids, why: "No budget" } };
const withdrawn: CommitmentFact = { type: "relationships.commitment-withdrawn", data: { ...ids, reason: "Twice" } };

const running = { relationshipEnded: false };
const over = { relationshipEnded: true };
const open = given(commitment).facts(made);
const follow = { type: "follow-up-commitment", note: "Rang twice" } as const;

test("evolve accepts every fact in every state", () =>
  expectTotal(commitment.decider, [made, followed, kept, broken, withdrawn]));

test("REL-10 a partner's commitment is entered once, within its relationship", () => {
  given(commitment).when({ type: "make-commitment", making }, running).then(made).twiceWritesNothing();
  expect(commitmentScope(open.state, TENANT)).toMatchObject({ relationship: relationshipIds.relationshipId });
  expect(commitmentScope(commitment.decider.initial, TENANT)).toBeUndefined();
  given(commitment)
    .when({ type: "make-commitment", making: { ...making, dueOn: "2026-02-30" } }, running)
    .thenRefused("day-unknown");
  given(commitment).when({ type: "make-commitment", making }, over).thenRefused("relationship-ended");
});

test("REL-10 it is followed up while it is open", () => {
  open.when(follow, over).then(followed).twiceWritesNothing();
  open.facts(kept).when(follow, running).thenRefused("commitment-settled", { status: "kept" });
  given(commitment).when(follow, running).thenRefused("commitment-unknown");
});

test("REL-10 it is kept or broken, and the last word counts", () => {
  open.when({ type: "keep-commitment" }, running).then(kept).twiceWritesNothing();
  const breaking = { type: "break-commitment", why: "No budget" } as const;
  open.facts(followed).when(breaking, running).then(broken).twiceWritesNothing();
  open.facts(broken).when({ type: "keep-commitment" }, running).then(kept);
  open.facts(withdrawn).when(breaking, running).thenRefused("commitment-settled", { status: "withdrawn" });
  open.facts(withdrawn).when({ type: "keep-commitment" }, running).thenRefused("commitment-settled");
});

test("GEN-2 it is withdrawn with the reason; GEN-1 and nothing has happened in the future", () => {
  open.when({ type: "withdraw-commitment", reason: "Twice" }, running).then(withdrawn).twiceWritesNothing();
  open.when({ ...follow, happened: "2027-01-01T00:00:00.000Z" }, running).thenRefused("happened-in-future");
  open.when({ ...follow, happened: "soon" }, running).thenRefused("happened-malformed");
});

test("REL-10 it shows each time it was followed up, so there are only so many, and it is settled all the same", () => {
  const full = { ...running, factsBefore: MOST_FACTS };
  const code = "commitment-changed-too-often";
  open.when(follow, full).thenRefused(code, { most: MOST_FACTS });
  open.when(follow, { ...running, factsBefore: MOST_FACTS - 1 }).then(followed);
  open.when({ type: "keep-commitment" }, full).then(kept);
  open.when({ type: "break-commitment", why: "No budget" }, full).then(broken);
  open.facts(broken).when({ type: "keep-commitment" }, full).thenRefused(code);
  open.facts(broken).when({ type: "withdraw-commitment", reason: "Twice" }, full).then(withdrawn);
});

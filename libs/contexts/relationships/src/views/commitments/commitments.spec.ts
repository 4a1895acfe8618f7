import "reflect-metadata";
import type { RelationshipsMessage } from "@sankofa/contracts/relationships.contracts";
import { feed, readingOver } from "@sankofa/testing/contract-feed";
import { newIdOf } from "@sankofa/testing/given-when-then";
import { relationshipIds, relationshipTerms } from "@sankofa/testing/relationship-terms";
import { listCommitments } from "./commitments.query";

const opened: RelationshipsMessage = { type: "relationship.opened", data: relationshipTerms };
const of = (n: number) => ({ commitmentId: newIdOf(n), ...relationshipIds });
const made = (n: number, dueOn?: string): RelationshipsMessage => ({
  type: "commitment.made",
  data: { ...of(n), partner: "County office", what: `Thing ${n}`, source: "plan", ...(dueOn ? { dueOn } : {}) },
});
const asked = { relationshipId: relationshipIds.relationshipId };
const read = (...said: readonly RelationshipsMessage[]) =>
  listCommitments.answer(asked, readingOver(feed<RelationshipsMessage>(...said)));

test("REL-10 commitments come by the day they are due, those that are overdue say so", async () => {
  const answer = await read(opened, made(11), made(12, "2026-06-01"), made(13, "2026-02-01"));
  expect(answer?.items.map(({ what, overdue }) => [what, overdue])).toEqual([
    ["Thing 13", true],
    ["Thing 12", false],
    ["Thing 11", false],
  ]);
  expect(await read(made(11))).toBeUndefined();
});

test("REL-10 each tells how it was followed up, and whether it was kept", async () => {
  const answer = await read(
    opened,
    made(11, "2026-02-01"),
    { type: "commitment.followed-up", data: { ...of(11), note: "Rang twice" } },
    { type: "commitment.broken", data: { ...of(11), why: "No budget" } },
    { type: "commitment.kept", data: of(11) },
  );
  expect(answer?.items).toMatchObject([
    {
      status: "kept",
      overdue: false,
      steps: [
        { step: "followed-up", text: "Rang twice" },
        { step: "broken", text: "No budget" },
        { step: "kept", text: null },
      ],
    },
  ]);
});

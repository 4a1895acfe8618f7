import { ACTOR, expectTotal, given, newIdOf } from "@sankofa/testing/given-when-then";
import { memorandum, MOST_VERSIONS, type MemorandumCommand } from "./memorandum.decide";
import type { MemorandumFact } from "./memorandum.events";
import type { Side } from "./memorandum.state";

const ids = { memorandumId: newIdOf(0), applicationId: newIdOf(2), programmeId: newIdOf(3) };
const parties = {
  programmeName: "East Africa",
  template: "snmp-track-3",
  templateVersion: 1,
  mentorOrganisationId: newIdOf(4),
  mentorOrganisation: "Harambee Institute",
  menteeOrganisationId: newIdOf(5),
  menteeOrganisation: "Tumaini",
  from: "2026-03-01",
  until: "2027-02-28",
  zone: "Africa/Nairobi",
};
const digest = (letter: string): string => letter.repeat(64);
const LEAD = ACTOR;
const MENTEE = "account:mentee";

const drafted: MemorandumFact = {
  type: "enrolment.memorandum-drafted",
  data: { ...ids, ...parties, textVersion: 1, text: "Text a", digest: digest("a") },
};
const revised = (textVersion: number, letter: string): MemorandumFact => ({
  type: "enrolment.memorandum-revised",
  data: { ...ids, textVersion, text: `Text ${letter}`, digest: digest(letter), why: "Because" },
});
const signed = (side: Side, textVersion: number, letter: string, by: string): MemorandumFact => ({
  type: "enrolment.memorandum-signed",
  data: {
    ...ids,
    side,
    textVersion,
    digest: digest(letter),
    signedOn: "2026-03-02",
    signedBy: by,
    personId: newIdOf(1),
    name: `The ${side}`,
    title: "Director",
  },
});
const participants = [{ personId: newIdOf(7), role: "evaluation" }];
const inForce = (textVersion: number, letter: string): MemorandumFact => ({
  type: "enrolment.memorandum-in-force",
  data: { ...ids, ...parties, textVersion, digest: digest(letter), participants },
});

const draft = (letter = "a"): MemorandumCommand => ({
  type: "draft-memorandum",
  ...ids,
  ...parties,
  text: `Text ${letter}`,
  digest: digest(letter),
});
const revise = (letter: string): MemorandumCommand => ({
  type: "revise-memorandum",
  text: `Text ${letter}`,
  digest: digest(letter),
  why: "Because",
});
const sign = (side: Side, letter: string, name = `The ${side}`): MemorandumCommand => ({
  type: "sign-memorandum",
  side,
  name,
  title: "Director",
  digest: digest(letter),
});
const withdraw: MemorandumCommand = { type: "withdraw-application", ...ids, reason: "The board decided otherwise" };
const calledOff: MemorandumFact = {
  type: "enrolment.memorandum-called-off",
  data: { ...ids, reason: "The board decided otherwise" },
};
const selected = { applicationStatus: "selected", participants, maySign: ["mentor", "mentee"] as const };
const mentee = { ...selected, actor: MENTEE };
const at = (...facts: readonly MemorandumFact[]) => given(memorandum).facts(drafted, ...facts);

test("ENR-7: drafted once, as version 1, for a selected application", () => {
  given(memorandum).when(draft(), selected).then(drafted).twiceWritesNothing();
  given(memorandum).when(draft(), { applicationStatus: "shortlisted" }).thenRefused("application-not-selected");
  at().when(draft("b"), selected).thenRefused("memorandum-drafted-already");
  at(revised(2, "b")).when(draft(), selected).then();
});

test("ENR-7: a revision is a new version with its why", () => {
  at().when(revise("b"), selected).then(revised(2, "b")).twiceWritesNothing();
  at(revised(2, "b")).when(revise("c"), selected).then(revised(3, "c"));
  given(memorandum).when(revise("b"), selected).thenRefused("memorandum-unknown");
});

test("ENR-7: one signature binds nobody; the second one, under the same version, brings it into force", () => {
  const first = signed("mentor", 1, "a", LEAD);
  at().when(sign("mentor", "a"), selected).then(first).twiceWritesNothing();
  at(first)
    .when(sign("mentee", "a"), mentee)
    .then(signed("mentee", 1, "a", MENTEE), inForce(1, "a"))
    .twiceWritesNothing();
});

test("ENR-7: a change after one signature needs both again", () => {
  const again = at(signed("mentor", 1, "a", LEAD), revised(2, "b"));
  again.when(sign("mentee", "b"), mentee).then(signed("mentee", 2, "b", MENTEE));
  again
    .facts(signed("mentee", 2, "b", MENTEE))
    .when(sign("mentor", "b"), selected)
    .then(signed("mentor", 2, "b", LEAD), inForce(2, "b"));
});

test("ENR-7: what is signed is the current text, known by its digest", () => {
  at(revised(2, "b")).when(sign("mentor", "a"), selected).thenRefused("digest-differs", { textVersion: 2 });
});

test("ENR-7: a side is bound by those who may, once, and not by the account that bound the other", () => {
  at()
    .when(sign("mentee", "a"), { ...selected, maySign: ["mentor"] })
    .thenRefused("side-not-yours", { side: "mentee" });
  at(signed("mentor", 1, "a", LEAD))
    .when(sign("mentor", "a", "Another"), selected)
    .thenRefused("side-signed-already");
  at(signed("mentor", 1, "a", LEAD))
    .when(sign("mentee", "a"), selected)
    .thenRefused("same-signatory");
});

test("the day of a signature is that of the programme's zone", () => {
  const late = at().when(sign("mentor", "a"), { ...selected, now: "2026-03-02T22:30:00.000Z" });
  expect(late.facts[0]?.data).toMatchObject({ signedOn: "2026-03-03" });
});

test("ENR-7: in force it is changed no more, and an application that ended is signed for no more", () => {
  const binding = at(signed("mentor", 1, "a", LEAD), signed("mentee", 1, "a", MENTEE), inForce(1, "a"));
  binding.when(revise("b"), selected).thenRefused("memorandum-in-force");
  binding.when(sign("mentee", "a"), mentee).then();
  at(signed("mentor", 1, "a", LEAD))
    .when(sign("mentee", "a"), { ...mentee, applicationStatus: "withdrawn" })
    .thenRefused("application-not-selected");
});

describe("ENR-3 GEN-4 an organisation may step back until its memorandum binds both", () => {
  test.each(["invited", "interested", "inception-held", "selected"])(
    "before there is a text, when it is %s",
    (status) => {
      given(memorandum).when(withdraw, { applicationStatus: status }).then(calledOff).twiceWritesNothing();
    },
  );

  test("with a text that one side has signed; then nobody signs, revises or drafts it any more", () => {
    const first = signed("mentor", 1, "a", LEAD);
    at(first).when(withdraw, selected).then(calledOff).twiceWritesNothing();
    const back = at(first, calledOff);
    for (const command of [sign("mentee", "a"), revise("b"), draft()])
      back.when(command, mentee).thenRefused("application-not-selected", { status: "withdrawn" });
    given(memorandum).facts(calledOff).when(draft(), selected).thenRefused("application-not-selected");
  });

  test("and no longer", () => {
    const binding = at(signed("mentor", 1, "a", LEAD), signed("mentee", 1, "a", MENTEE), inForce(1, "a"));
    binding.when(withdraw, selected).thenRefused("memorandum-in-force");
  });

  test("an application that has ended is not withdrawn anew, and an unknown one is none", () => {
    given(memorandum).when(withdraw, { applicationStatus: "withdrawn" }).then();
    given(memorandum)
      .when(withdraw, { applicationStatus: "declined" })
      .thenRefused("application-ended", { status: "declined" });
    given(memorandum).when(withdraw, {}).thenRefused("application-unknown");
  });
});

test("evolve takes every fact in every state", () => {
  expectTotal(memorandum.decider, [
    drafted,
    revised(2, "b"),
    signed("mentor", 1, "a", LEAD),
    signed("mentee", 2, "b", MENTEE),
    inForce(1, "a"),
    calledOff,
  ]);
});

test("ENR-7 a memorandum shows each of its versions, so there are only so many; the last is signed all the same", () => {
  const at = (textVersion: number) => given(memorandum).facts(drafted, revised(textVersion, "b"));
  const selected = { applicationStatus: "selected", maySign: ["mentor"] } as const;
  const code = "memorandum-revised-too-often";
  at(MOST_VERSIONS).when(revise("c"), selected).thenRefused(code, { most: MOST_VERSIONS });
  at(MOST_VERSIONS - 1)
    .when(revise("c"), selected)
    .then(revised(MOST_VERSIONS, "c"));
  const sign = { type: "sign-memorandum", side: "mentor", name: "x", title: "y", digest: digest("b") } as const;
  at(MOST_VERSIONS).when(sign, selected).thenTypes("enrolment.memorandum-signed");
});

import "reflect-metadata";
import type { RelationshipsMessage } from "@sankofa/contracts/relationships.contracts";
import { feed, readingOver } from "@sankofa/testing/contract-feed";
import { newIdOf, NOW } from "@sankofa/testing/given-when-then";
import { relationshipTerms } from "@sankofa/testing/relationship-terms";
import { getMatchProposal } from "./match-proposals.query";
import { listMentorSearches } from "./mentor-searches.query";

const ids = { proposalId: newIdOf(3), programmeId: newIdOf(2), applicationId: newIdOf(3) };
const ranked: RelationshipsMessage = {
  type: "match.ranked",
  data: {
    ...ids,
    version: 1,
    rule: 1,
    needs: { areas: ["Advocacy"], languages: [], from: "2026-02-01", until: "2027-01-31" },
    candidates: [{ mentorId: newIdOf(1), organisation: "Amani", points: 3, reasons: [], concerns: [] }],
  },
};
const decided: RelationshipsMessage = {
  type: "match.decided",
  data: { ...ids, version: 1, mentorId: newIdOf(1), organisation: "Amani", place: 1, reason: "Near" },
};
const reopened: RelationshipsMessage = {
  type: "match.reopened",
  data: { ...ids, relationshipId: newIdOf(50), declinedBy: "mentor", declinedMentorId: newIdOf(1) },
};
const soughtAnew: RelationshipsMessage = {
  type: "match.sought-anew",
  data: { ...ids, relationshipId: newIdOf(51), endedMentorId: newIdOf(1) },
};
const lapsed: RelationshipsMessage = {
  type: "match.lapsed",
  data: { ...ids, mentorId: newIdOf(1), organisation: "Amani" },
};
const read = (...said: readonly RelationshipsMessage[]) =>
  getMatchProposal.answer({ applicationId: ids.applicationId }, readingOver(feed<RelationshipsMessage>(...said)));

test("REL-14 a proposal is read with who was decided on, and why", async () => {
  expect(await read(ranked, decided)).toMatchObject({
    status: "decided",
    candidates: [{ organisation: "Amani" }],
    decisions: [{ reason: "Near", on: NOW }],
  });
  expect(await read()).toBeUndefined();
});

test("REL-2 what was declined stays readable when the search begins anew", async () => {
  expect(await read(ranked, decided, reopened)).toMatchObject({
    status: "open",
    decisions: [{ reason: "Near" }],
    declined: [{ declinedBy: "mentor", declinedMentorId: newIdOf(1) }],
  });
  expect(await read(reopened)).toMatchObject({ status: "open", version: 0, needs: null });
});

test("REL-14 after which premature end another mentor was sought stays readable, apart from what was declined", async () => {
  expect(await read(ranked, decided, soughtAnew)).toMatchObject({
    status: "open",
    declined: [],
    soughtAnew: [{ relationshipId: newIdOf(51), endedMentorId: newIdOf(1), on: NOW }],
  });
  expect(await read(reopened)).not.toHaveProperty("search");
});

describe("REL-14 the mentees who wait for another mentor", () => {
  const opened: RelationshipsMessage = {
    type: "relationship.opened",
    data: { ...relationshipTerms, relationshipId: newIdOf(51) },
  };
  const { menteeOrganisation } = relationshipTerms;
  const waiting = async (...said: readonly RelationshipsMessage[]) =>
    (await listMentorSearches.answer({ limit: 10 }, readingOver(feed<RelationshipsMessage>(...said))))?.items;

  test("wait from the declined pairing or the begun search on, until somebody decides", async () => {
    expect(await waiting(ranked, decided)).toEqual([]);
    expect(await waiting(reopened)).toMatchObject([{ why: "pairing-declined", menteeOrganisation: null, since: NOW }]);
    const [search] = (await waiting(opened, ranked, decided, soughtAnew)) ?? [];
    expect(search).toMatchObject({ why: "ended-prematurely", menteeOrganisation, proposed: false });
    expect(search).toMatchObject({ relationshipId: newIdOf(51), applicationId: ids.applicationId });
    expect(await waiting(opened, soughtAnew, ranked)).toMatchObject([{ proposed: true }]);
    expect(await waiting(opened, soughtAnew, ranked, decided)).toEqual([]);
  });

  test("wait no longer once the memorandum's time is over: a decision would open nothing", async () => {
    const told = feed<RelationshipsMessage>(opened, ranked, decided, soughtAnew);
    const on = async (now: string) =>
      (await listMentorSearches.answer({}, readingOver(told, { now: now as never })))?.items.length;
    expect(await on(`${relationshipTerms.until}T12:00:00.000Z`)).toBe(1);
    expect(await on("2031-01-01T12:00:00.000Z")).toBe(0);
  });

  test("wait again when of two decisions on one last place theirs fell through", async () => {
    expect(await waiting(opened, soughtAnew, ranked, decided, lapsed)).toMatchObject([{ why: "ended-prematurely" }]);
    expect(await waiting(opened, ranked, decided, lapsed)).toEqual([]);
  });
});

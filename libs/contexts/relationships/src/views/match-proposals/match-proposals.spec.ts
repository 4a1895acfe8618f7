import "reflect-metadata";
import type { RelationshipsMessage } from "@sankofa/contracts/relationships.contracts";
import { feed, readingOver } from "@sankofa/testing/contract-feed";
import { newIdOf, NOW } from "@sankofa/testing/given-when-then";
import { getMatchProposal } from "./match-proposals.query";

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

import "reflect-metadata";
import type { RelationshipsMessage } from "@sankofa/contracts/relationships.contracts";
import { feed, readingOver } from "@sankofa/testing/contract-feed";
import { newIdOf } from "@sankofa/testing/given-when-then";
import { relationshipIds, relationshipTerms } from "@sankofa/testing/relationship-terms";
import { listJournal } from "./journal.query";

const opened: RelationshipsMessage = { type: "relationship.opened", data: relationshipTerms };
const ids = { entryId: newIdOf(11), ...relationshipIds };
const visit = { kind: "field-visit" as const, partner: "Kibera clinic", keyPoints: "Long queues" };
const written: RelationshipsMessage = {
  type: "journal-entry.written",
  data: { ...ids, ...visit, communitySaid: "We wait half a day" },
};
const asked = { relationshipId: relationshipIds.relationshipId };
const read = (...said: readonly RelationshipsMessage[]) =>
  listJournal.answer(asked, readingOver(feed<RelationshipsMessage>(...said)));

test("REL-10 what the community said stands with the visit", async () => {
  expect((await read(opened, written))?.items).toMatchObject([
    { kind: "field-visit", communitySaid: "We wait half a day", takeaway: null, withdrawn: false },
  ]);
  expect(await read(written)).toBeUndefined();
});

test("GEN-2 an entry reads as it was corrected, and says so; a withdrawn one stays, with the reason", async () => {
  const answer = await read(
    opened,
    written,
    { type: "journal-entry.corrected", data: { ...ids, ...visit, takeaway: "Open earlier", reason: "More to say" } },
    { type: "journal-entry.withdrawn", data: { ...ids, reason: "Another clinic" } },
  );
  expect(answer?.items).toMatchObject([
    {
      communitySaid: null,
      takeaway: "Open earlier",
      withdrawn: true,
      changes: [{ reason: "More to say" }, { reason: "Another clinic", withdrawn: true }],
    },
  ]);
});

import type { Message } from "@sankofa/kernel/contract";
import { feed, folded, readingOver } from "@sankofa/testing/contract-feed";
import { newIdOf, TENANT } from "@sankofa/testing/given-when-then";
import { attachmentsView } from "./attachments.view";
import { mayReadFile } from "./may-read-file.query";

const [programmeId, applicationId] = [newIdOf(11), newIdOf(12)];
const place = { programmeId, applicationId };
const digest = "a".repeat(64);
const added = { type: "application.attachment-added", data: { ...place, digest } };
const withdrawn = { type: "application.attachment-withdrawn", data: { ...place, digest, reason: "Wrong page" } };

test("GEN-6 a file belongs where the record belongs that it hangs on", () => {
  const [doc] = [...folded(attachmentsView, feed<Message>(added)).values()];
  expect(doc && attachmentsView.scope(doc)).toEqual({
    funder: TENANT,
    programme: programmeId,
    application: applicationId,
  });
});

test("GEN-6 whoever reads the record may read the file; nobody may once it is withdrawn, or where it never was", async () => {
  const asked = (of: string, ...said: readonly Message[]) =>
    mayReadFile.answer({ digest: of }, readingOver(feed<Message>(...said)));
  expect(await asked(digest, added)).toEqual({ allowed: true });
  expect(await asked("b".repeat(64), added)).toEqual({ allowed: false });
  expect(await asked(digest, added, withdrawn)).toEqual({ allowed: false });
});

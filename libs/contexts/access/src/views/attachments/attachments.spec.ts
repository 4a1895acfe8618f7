import type { Reach } from "@sankofa/kernel/attachment";
import type { Message } from "@sankofa/kernel/contract";
import type { Id } from "@sankofa/kernel/ids";
import type { Role, ScopeLevel } from "@sankofa/kernel/scope";
import { feed, folded, readingOver } from "@sankofa/testing/contract-feed";
import { newIdOf, NOW, TENANT } from "@sankofa/testing/given-when-then";
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
  expect(await asked(digest, added)).toEqual({ allowed: true, withdrawn: false, travels: "with-names" });
  expect(await asked("b".repeat(64), added)).toEqual({ allowed: false, withdrawn: false, travels: "nowhere" });
  expect(await asked(digest, added, withdrawn)).toMatchObject({ allowed: false, withdrawn: true });
});

const relationshipId = newIdOf(13);
const onPlan = { ...place, relationshipId, digest };
const pictured = (reach: Reach): Message => ({
  type: "plan.attachment-added",
  data: { ...onPlan, consent: { reach } },
});
const consentTaken: Message = {
  type: "plan.attachment-withdrawn",
  data: { ...onPlan, digest, cause: "consent-withdrawn" },
};

test("PRV-4 what was taken back is kept with when and why, so that it is told that it is gone", () => {
  const [doc] = [...folded(attachmentsView, feed<Message>(pictured("funder"), consentTaken)).values()];
  expect(doc).toMatchObject({ reach: "funder", withdrawn: { at: NOW, cause: "consent-withdrawn" } });
  expect([...folded(attachmentsView, feed<Message>(consentTaken)).values()]).toEqual([]);
});

test.each<[string, Role, ScopeLevel, Id, readonly Reach[]]>([
  ["a mentor of the relationship", "mentor", "relationship", relationshipId, ["programme", "funder", "public"]],
  ["an applicant, who is its mentee", "applicant", "application", applicationId, ["programme", "funder", "public"]],
  ["the programme's coordinator", "coordinator", "programme", programmeId, ["programme", "funder", "public"]],
  ["a manager of all programmes", "programme-manager", "funder", TENANT, ["programme", "funder", "public"]],
  ["the funder's administrator", "funder-administrator", "funder", TENANT, ["funder", "public"]],
  ["an auditor of the programme", "auditor", "programme", programmeId, ["public"]],
  ["an auditor of the funder", "auditor", "funder", TENANT, ["public"]],
  ["a coordinator of another programme", "coordinator", "programme", newIdOf(19), []],
])("PRV-4 %s sees a picture as far as the consent reaches", async (_who, role, level, on, seen) => {
  for (const reach of ["programme", "funder", "public"] as const) {
    const reading = readingOver(feed<Message>(pictured(reach)), { grants: [{ id: newIdOf(20), role, level, on }] });
    expect([reach, (await mayReadFile.answer({ digest }, reading))?.allowed]).toEqual([reach, seen.includes(reach)]);
  }
});

test("PRV-4 a file that hangs elsewhere too is read there; taken back everywhere it is gone", async () => {
  const asked = (...said: readonly Message[]) =>
    mayReadFile.answer(
      { digest },
      readingOver(said.flatMap((each, at) => feed<Message>(each).map((one) => ({ ...one, stream: `noun-${at % 2}` })))),
    );
  expect(await asked(pictured("funder"), added, consentTaken)).toMatchObject({ allowed: true, withdrawn: false });
  expect(await asked(pictured("funder"), added, consentTaken, withdrawn)).toMatchObject({
    allowed: false,
    withdrawn: true,
  });
});

test.each<[string, Role, readonly string[]]>([
  ["who reads names", "coordinator", ["nowhere", "nowhere", "anywhere", "with-names", "nowhere"]],
  ["who reads pseudonyms", "auditor", ["nowhere", "nowhere", "anywhere", "with-names", "nowhere"]],
])("PRV-4 a picture is taken away only where its consent is for everybody, by one %s too", async (_who, role, far) => {
  const grants = [{ id: newIdOf(20), role, level: "programme" as const, on: programmeId }];
  const told = [[pictured("programme")], [pictured("funder")], [pictured("public")], [added]];
  const travels = [...told, [pictured("public"), consentTaken]].map(
    async (said) => (await mayReadFile.answer({ digest }, readingOver(feed<Message>(...said), { grants })))?.travels,
  );
  expect(await Promise.all(travels)).toEqual(far);
});

import type { AttachedFile } from "@sankofa/kernel/attachment";
import { later } from "@sankofa/kernel/time";
import { given, newIdOf, NOW } from "@sankofa/testing/given-when-then";
import { IDS, TERMS, WAY } from "@sankofa/testing/application-facts";
import { application, type ApplicationCommand } from "./application.decide";

const digest = "d".repeat(64);
const file: AttachedFile = {
  digest,
  mediaType: "application/pdf",
  size: 2_048,
  ownerId: newIdOf(9),
  expires: later(NOW, 1),
  receipt: newIdOf(8),
  name: "Theory of change.pdf",
};
const attach = (change: Partial<AttachedFile> = {}): ApplicationCommand => ({
  type: "attach-to-application",
  kind: "theory-of-change",
  file: { ...file, ...change },
});
const applying = given(application).facts(...WAY);
const world = { terms: TERMS, fileReceived: true };
const { receipt: _receipt, expires: _expires, ...kept } = file;
const added = {
  type: "enrolment.application-attachment-added" as const,
  data: { ...IDS, kind: "theory-of-change", ...kept },
};

test("GEN-6 a file is held by its digest, with whose key seals its name and its bytes", () => {
  applying.when(attach(), world).then(added).twiceWritesNothing();
});

test("GEN-6 only whoever sent the file attaches it, and within its day", () => {
  applying.when(attach(), { ...world, fileReceived: false }).thenRefused("file-not-received");
  applying.when(attach({ expires: NOW }), world).thenRefused("file-expired");
});

test("PRV-4 a picture needs the consent that covers it; a document does not", () => {
  applying.when(attach({ mediaType: "image/jpeg" }), world).thenRefused("consent-missing");
  const consent = { given: "2026-03-01", how: "written", reach: "programme" } as const;
  applying.when(attach({ mediaType: "image/jpeg", consent }), world).thenTypes(added.type);
});

test("GEN-2 a file attached by mistake is taken back with a reason; only what is there can be", () => {
  const withdraw: ApplicationCommand = { type: "withdraw-attachment", digest, reason: "An older draft" };
  applying
    .facts(added)
    .when(withdraw, { terms: TERMS })
    .then({ type: "enrolment.application-attachment-withdrawn", data: { ...IDS, digest, reason: "An older draft" } })
    .twiceWritesNothing();
  applying.when(withdraw, { terms: TERMS }).thenRefused("attachment-unknown");
  const gone = { type: "enrolment.application-attachment-withdrawn" as const, data: { ...IDS, digest, reason: "x" } };
  applying.facts(added, gone).when(attach(), world).thenRefused("attachment-withdrawn");
});

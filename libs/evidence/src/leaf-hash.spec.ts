import { createHash } from "node:crypto";
import type { Envelope } from "@sankofa/kernel/envelope";
import { canonicalEnvelope, leafHashOf } from "./canonical-envelope";
import { leafHash } from "./leaf-hash";

const envelope: Envelope = {
  id: "01957e2a-0000-8000-8000-000000000001",
  stream: "enrolment.application-01957e2a-0000-7000-8000-000000000002",
  revision: 3,
  type: "enrolment.application-shortlisted",
  version: 1,
  happened: "2026-03-03[Africa/Nairobi]",
  recorded: "2026-03-04T09:00:00.000Z",
  tenant: "01957e2a-0000-7000-8000-000000000003",
  actor: "01957e2a-0000-7000-8000-000000000004",
  commandId: "01957e2a-0000-7000-8000-000000000005",
  requestDigest: "ab".repeat(32),
  data: { z: 1, a: "é" },
};

describe("leaf hash", () => {
  test("of no bytes is the empty leaf of RFC 6962", () => {
    expect(leafHash("")).toBe("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
  });

  test("is taken over UTF-8 bytes", () => {
    const bytes = Buffer.concat([Buffer.of(0), Buffer.from("é𝄞", "utf8")]);
    expect(leafHash("é𝄞")).toBe(createHash("sha256").update(bytes).digest("hex"));
  });

  test("covers the canonical envelope, members sorted, and nothing beside it", () => {
    const canonical =
      '{"actor":"01957e2a-0000-7000-8000-000000000004","commandId":"01957e2a-0000-7000-8000-000000000005",' +
      '"data":{"a":"é","z":1},"happened":"2026-03-03[Africa/Nairobi]","id":"01957e2a-0000-8000-8000-000000000001",' +
      `"recorded":"2026-03-04T09:00:00.000Z","requestDigest":"${"ab".repeat(32)}","revision":3,` +
      '"stream":"enrolment.application-01957e2a-0000-7000-8000-000000000002",' +
      '"tenant":"01957e2a-0000-7000-8000-000000000003","type":"enrolment.application-shortlisted","version":1}';
    expect(canonicalEnvelope({ ...envelope, position: "00000000000000000007" } as Envelope)).toBe(canonical);
    expect(leafHashOf(envelope)).toBe(createHash("sha256").update("\0").update(canonical).digest("hex"));
  });

  test("covers the trace of a fact that has one, and is what it was for those that have none", () => {
    const traceparent = `00-${"4b".repeat(16)}-${"f0".repeat(8)}-01`;
    const traced = canonicalEnvelope({ ...envelope, traceparent });
    expect(traced).toBe(canonicalEnvelope(envelope).replace('"type"', `"traceparent":"${traceparent}","type"`));
    expect(leafHashOf({ ...envelope, traceparent })).not.toBe(leafHashOf(envelope));
  });

  test.each(["id", "stream", "type", "happened", "recorded", "tenant", "actor", "commandId", "requestDigest"] as const)(
    "changes with %s",
    (member) => {
      expect(leafHashOf({ ...envelope, [member]: `${envelope[member]}x` })).not.toBe(leafHashOf(envelope));
    },
  );
});

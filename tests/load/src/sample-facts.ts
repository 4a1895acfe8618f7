import { createHash, randomFillSync } from "node:crypto";
import type { NewFact } from "@sankofa/kernel/fact";

const TENANT = "0190a0a0-0000-7000-8000-000000000001";

/** In one piece, as whatever was read or received is: parts that were added up would be put together while the clock runs. */
const flat = (text: string): string => Buffer.from(text, "latin1").toString("latin1");

const ID_BYTES = 16;
/** Asked of the system for many ids at once: one by one they take a third of the time in which samples are made. */
const random = Buffer.alloc(1_024 * ID_BYTES);
let used = random.length;

/** Random but time-ordered ids, as the platform makes them. */
export const newId = (): string => {
  if (used === random.length) {
    randomFillSync(random);
    used = 0;
  }
  const bytes = random.subarray(used, (used += ID_BYTES));
  bytes.writeUIntBE(Date.now(), 0, 6);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString("hex");
  return flat(`${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`);
};

export const newStream = (): string => flat(`scheduling.engagement-${newId()}`);

/** A fact of the usual size: about 300 bytes of data. */
export const sampleFact = (index: number): NewFact => {
  const commandId = newId();
  const recorded = new Date().toISOString();
  return {
    id: newId(),
    type: "scheduling.engagement-held",
    version: 1,
    happened: recorded,
    recorded,
    tenant: TENANT,
    actor: `account:${TENANT}`,
    commandId,
    requestDigest: createHash("sha256").update(commandId).digest("hex"),
    data: {
      engagementId: commandId,
      relationshipId: TENANT,
      programmeId: TENANT,
      minutes: 30 + (index % 60),
      kind: "regular-meeting",
      notes:
        "The pair went through what the team had tried since the last meeting and agreed on two next steps for the focus project.",
    },
  };
};

import { createHmac } from "node:crypto";

/** A secret as Standard Webhooks has it written down. */
export const secretText = (key: Buffer): string => `whsec_${key.toString("base64")}`;

export interface Signed {
  readonly id: string;
  /** Seconds since 1970. */
  readonly timestamp: number;
  readonly body: string;
}

/** The headers of Standard Webhooks: one signature for each key, so that a receiver may go over to the next in its own time. */
export const signedHeaders = (
  { id, timestamp, body }: Signed,
  keys: readonly Buffer[],
): Readonly<Record<string, string>> => ({
  "webhook-id": id,
  "webhook-timestamp": String(timestamp),
  "webhook-signature": keys
    .map((key) => `v1,${createHmac("sha256", key).update(`${id}.${timestamp}.${body}`).digest("base64")}`)
    .join(" "),
});

import { MsgHdrsImpl, type Msg, type MsgHdrs } from "nats";
import { attributesIn, attributesOf, contractOf, headersOf } from "@sankofa/contracts/cloud-event";
import type { Contract } from "@sankofa/kernel/contract";

const MESSAGE_ID = "Nats-Msg-Id";
const SEQUENCE = "ce-sequence";

/** `<name>.public.<funder>.<context>.<type>`: what a subscriber may hear is said by subject, so the audience stands first. */
export const subjectOf = (name: string, { audience, tenant, stream, type, version }: Contract): string => {
  const context = stream.slice(0, stream.indexOf("."));
  const said = audience === "public" ? type.replace(/^org\.sankofa\./, "") : `${type}.v${version}`;
  return `${name}.${audience}.${tenant}.${context}.${said}`;
};

/** The subjects of everything that these rooms say; of all that is said where none are named. */
export const subjectsOf = (name: string, rooms: readonly string[] | undefined): readonly string[] =>
  rooms?.map((room) => `${name}.*.*.${room}.>`) ?? [`${name}.>`];

/**
 * Headers as the server reads them, written once: the client would take each apart to hold it, and put them together again when
 * it sends. They are for sending alone, and nothing is looked up in them.
 */
class WrittenHeaders extends MsgHdrsImpl {
  constructor(private readonly lines: string) {
    super();
  }

  override encode(): Uint8Array {
    return Buffer.from(`NATS/1.0\r\n${this.lines}\r\n`, "latin1");
  }
}

/**
 * The event's attributes, and the id by which the server knows a message it has taken already. The two things that a
 * fact says, one inside and one outside, have the fact's id both, so the feed is part of it. `log` names the log that its place
 * was counted in.
 */
export const headersFor = (contract: Contract, log?: string): MsgHdrs => {
  let lines = `${MESSAGE_ID}: ${contract.id}:${contract.audience}\r\n`;
  if (log !== undefined) lines += `ce-log: ${log}\r\n`;
  for (const [name, value] of headersOf(attributesOf(contract))) lines += `${name}: ${value}\r\n`;
  return new WrittenHeaders(lines);
};

/** Throws for a message that is no contract. */
export const contractIn = (message: Pick<Msg, "headers" | "data">): Contract => {
  const headers = [...(message.headers ?? [])].map(([name, values]) => [name, values[0] ?? ""] as const);
  return contractOf(attributesIn(headers), JSON.parse(Buffer.from(message.data).toString("utf8")));
};

/** Where on the feed a message stands; empty for one that is none of ours. */
export const positionIn = (headers: MsgHdrs | undefined): string => headers?.get(SEQUENCE) ?? "";

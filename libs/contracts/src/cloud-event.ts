import type { Audience, Contract } from "@sankofa/kernel/contract";

/** The context attributes of a CloudEvents 1.0 event, each as its canonical string. */
export type Attributes = Readonly<Record<string, string>>;

export const PREFIX = "org.sankofa.";
const INTERNAL = `${PREFIX}internal.`;
const SOURCE = /^\/funders\/([^/]+)\/(public|internal)$/;
const INTERNAL_TYPE = /^org\.sankofa\.internal\.(.+)\.v(\d+)$/;
const VERSION = /\.v(\d+)$/;

/** Whose feed it is on. A fact says at most one thing on each feed, so source and id, or source and sequence, name one contract. */
const sourceOf = ({ tenant, audience }: Pick<Contract, "tenant" | "audience">): string =>
  `/funders/${tenant}/${audience}`;

/** The type as the world reads it. A public contract bears it already; an internal one says that it is no promise. */
export const typeOf = ({ type, version, audience }: Pick<Contract, "type" | "version" | "audience">): string =>
  audience === "public" ? type : `${INTERNAL}${type}.v${version}`;

/** Where the JSON Schema of a public type is named; the file in docs/contracts bears it as `$id`. */
export const schemaUri = (type: string): string => `urn:sankofa:schema:${type}`;

/**
 * The attributes of a contract. `subject` and `partitionkey` are the stream, whose name holds nothing personal; `time` is when
 * it was recorded, `sequence` its place on the feed (it compares as a string), and `previous` the sequence of what the same stream said before it there: a subscriber that
 * has not heard that yet holds this back.
 */
export const attributesOf = (contract: Contract): Attributes => ({
  specversion: "1.0",
  id: contract.id,
  source: sourceOf(contract),
  type: typeOf(contract),
  subject: contract.stream,
  time: contract.recorded,
  datacontenttype: "application/json",
  ...(contract.audience === "public" ? { dataschema: schemaUri(contract.type) } : {}),
  partitionkey: contract.stream,
  sequence: contract.position,
  ...(contract.previous === undefined ? {} : { previous: contract.previous }),
  revision: String(contract.revision),
  actor: contract.actor,
  happened: contract.happened,
  command: contract.commandId,
  ...(contract.traceparent === undefined ? {} : { traceparent: contract.traceparent }),
});

const demanded = (attributes: Attributes, name: string): string => {
  const value = attributes[name];
  if (value === undefined) throw new TypeError(`A contract's event has no ${name}`);
  return value;
};

/** Reads a contract back. Throws for an event that is none of ours. */
export const contractOf = (attributes: Attributes, data: unknown): Contract => {
  const demand = (name: string): string => demanded(attributes, name);
  const [, tenant, audience] = SOURCE.exec(demand("source")) ?? [];
  const said = demand("type");
  const [, type, version] =
    audience === "public" ? [said, said, VERSION.exec(said)?.[1]] : (INTERNAL_TYPE.exec(said) ?? []);
  if (!tenant || !audience || !type || !version) throw new TypeError(`${said} from ${demand("source")} is no contract`);
  return {
    type,
    data,
    id: demand("id"),
    version: Number(version),
    audience: audience as Audience,
    position: demand("sequence"),
    ...(attributes["previous"] === undefined ? {} : { previous: attributes["previous"] }),
    stream: demand("subject"),
    revision: Number(demand("revision")),
    tenant,
    actor: demand("actor"),
    happened: demand("happened"),
    recorded: demand("time"),
    commandId: demand("command"),
    ...(attributes["traceparent"] === undefined ? {} : { traceparent: attributes["traceparent"] }),
  };
};

/** Space, double quote, per cent and whatever is not printable ASCII. */
const UNSAFE = /[^\x21\x23\x24\x26-\x7e]+/g;
/** Looking takes a fraction of replacing, and hardly any value needs it. */
const SAFE = /^[\x21\x23\x24\x26-\x7e]*$/;

/**
 * The NATS binding in binary mode: every attribute is a header `ce-<name>`, percent-encoded as in HTTP, and the payload
 * is the data. `content-type` is left to messages that hold a whole event.
 */
export const headersOf = (attributes: Attributes): (readonly [name: string, value: string])[] =>
  Object.entries(attributes).map(
    ([name, value]) => [`ce-${name}`, SAFE.test(value) ? value : value.replace(UNSAFE, percentEncoded)] as const,
  );

const percentEncoded = (text: string): string =>
  [...new TextEncoder().encode(text)].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, "0")}`).join("");

/** The attributes in a message's headers; whatever else is there is passed over. */
export const attributesIn = (headers: Iterable<readonly [name: string, value: string]>): Attributes => {
  const attributes: Record<string, string> = {};
  for (const [name, value] of headers)
    if (/^ce-/i.test(name)) attributes[name.slice(3).toLowerCase()] = decodeURIComponent(value);
  return attributes;
};

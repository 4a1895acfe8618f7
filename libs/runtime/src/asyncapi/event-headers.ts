const text = (description: string) => ({ type: "string", description });

/** The attributes of a published event as NATS headers: CloudEvents 1.0 in binary mode, each percent-encoded as over HTTP. */
const ATTRIBUTES = {
  specversion: { type: "string", const: "1.0" },
  id: text("The id of the fact it tells of: the same however often it is sent"),
  source: text("`/funders/<funder>/public`; with `sequence` it names one event, and so it does with `id`"),
  type: text("The contract and its version"),
  subject: text("The record that changed"),
  time: text("When it was recorded"),
  datacontenttype: { type: "string", const: "application/json" },
  dataschema: text("Names the JSON Schema of the data"),
  partitionkey: text("The record again: events of one record stand in one order"),
  sequence: text("Its place on the feed; a later event's is greater when compared as text"),
  previous: text("The `sequence` of the event before it about the same record; none on the first"),
  revision: text("How many facts of the record came before the one it tells of"),
  actor: text("Who acted: `account:<id>`, or a process of the platform"),
  happened: text("When it happened: an instant, or a local date with its zone"),
  command: text("The id of the command that caused it"),
  log: text(
    "Names the log that `sequence` and `previous` were counted in: another one once the installation was moved",
  ),
  traceparent: text("The W3C trace context of the request that led to it; none where no request did"),
};

/** What may be missing: the first event of a record has nothing before it, not everything came of a request, and earlier versions named no log. */
const OPTIONAL = ["ce-previous", "ce-log", "ce-traceparent"];

const properties = Object.fromEntries(Object.entries(ATTRIBUTES).map(([name, schema]) => [`ce-${name}`, schema]));

export const eventHeaders = {
  type: "object",
  properties,
  required: Object.keys(properties).filter((name) => !OPTIONAL.includes(name)),
};

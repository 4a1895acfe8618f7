import { PREFIX } from "@sankofa/contracts/cloud-event";
import { contractSchema } from "@sankofa/contracts/contract-schema";
import type { ContractDefinition } from "@sankofa/kernel/contract";
import type { ContextManifest } from "@sankofa/kernel/manifest";
import { eventHeaders } from "./event-headers";

export interface AsyncApiDocument {
  readonly asyncapi: string;
  readonly id: string;
  readonly info: object;
  readonly defaultContentType: string;
  readonly channels: Readonly<Record<string, object>>;
  readonly operations: Readonly<Record<string, object>>;
  readonly components: { readonly messages: Readonly<Record<string, object>> };
}

const DESCRIPTION = `What Sankofa says to the world, as CloudEvents 1.0 on NATS JetStream: at least once, and in order for each record when what
was overtaken is held back until its \`previous\` has come. The subscriber's library does that, and hears nothing twice.`;

/** What the stream of contracts is called unless an installation calls it otherwise. */
const STREAM = "sankofa";

interface Published {
  readonly room: string;
  readonly type: string;
  /** As it ends the subject: `programme.opened.v1`. */
  readonly name: string;
  readonly contract: ContractDefinition;
}

export const publishedBy = (rooms: readonly ContextManifest[]): readonly Published[] =>
  rooms.flatMap((room) =>
    Object.entries(room.contracts)
      .filter(([, { audience }]) => audience === "public")
      .map(([type, contract]) => ({ room: room.name, type, name: type.slice(PREFIX.length), contract })),
  );

const channel = ({ room, name, contract }: Published): object => ({
  address: `${STREAM}.public.{funder}.${room}.${name}`,
  title: name,
  description: contract.summary,
  parameters: { funder: { description: "The id of the funder whose programme it is about" } },
  messages: { event: { $ref: `#/components/messages/${name}` } },
});

const operation = ({ name, contract }: Published): object => ({
  action: "send",
  summary: contract.summary,
  channel: { $ref: `#/channels/${name}` },
  messages: [{ $ref: `#/channels/${name}/messages/event` }],
});

/** The schema is the one its `dataschema` names; the dialect it is written in is the document's own matter. */
const message = ({ type, contract }: Published): object => {
  const { $schema: _dialect, ...payload } = contractSchema(type, contract);
  return { name: type, title: contract.summary, contentType: "application/json", headers: eventHeaders, payload };
};

/** The AsyncAPI 3 document of what these rooms say to the world: derived, so that no contract can be without its description. */
export const asyncApiDocument = (rooms: readonly ContextManifest[], version: string): AsyncApiDocument => {
  const published = publishedBy(rooms);
  const each = (make: (one: Published) => object) => Object.fromEntries(published.map((one) => [one.name, make(one)]));
  return {
    asyncapi: "3.0.0",
    id: "urn:sankofa:contracts",
    info: {
      title: "Sankofa",
      version,
      description: DESCRIPTION,
      license: { name: "Apache-2.0", url: "https://www.apache.org/licenses/LICENSE-2.0" },
    },
    defaultContentType: "application/json",
    channels: each(channel),
    operations: each(operation),
    components: { messages: each(message) },
  };
};

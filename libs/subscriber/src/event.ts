import { JSONCodec, type JsMsg } from "nats";
import { attributesIn, contractOf } from "@sankofa/contracts/cloud-event";
import type { PublishedContract } from "@sankofa/contracts/published";

/**
 * What other teams hear: a public contract with its data typed by its `type`. `position` is the CloudEvents `sequence`,
 * `stream` the record it is about, `tenant` the funder.
 */
export type PublishedEvent = PublishedContract;

/** Events of one record stand in one order. */
export interface RecordKey {
  readonly source: string;
  readonly stream: string;
}

export const recordOf = ({ tenant, audience, stream }: PublishedEvent): RecordKey => ({
  source: `/funders/${tenant}/${audience}`,
  stream,
});

const json = JSONCodec<unknown>();

/** Throws for a message that is no event of the platform. */
export const eventIn = ({ headers, data }: Pick<JsMsg, "headers" | "data">): PublishedEvent => {
  const attributes = attributesIn([...(headers ?? [])].map(([name, values]) => [name, values[0] ?? ""] as const));
  return contractOf(attributes, json.decode(data)) as PublishedEvent;
};

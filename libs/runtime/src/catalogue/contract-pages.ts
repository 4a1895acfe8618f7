import { contractSchema } from "@sankofa/contracts/contract-schema";
import type { ContextManifest } from "@sankofa/kernel/manifest";
import { asyncApiDocument, publishedBy } from "../asyncapi/document";

const NOTICE = "<!-- Generated from the manifests by `npm run catalogue`. Do not edit. -->";

const file = (content: object): string => `${JSON.stringify(content, null, 2)}\n`;

const index = (rooms: readonly ContextManifest[]): string =>
  [
    NOTICE,
    "# What Sankofa says to the world",
    "",
    "CloudEvents 1.0, one frozen JSON Schema per type and version; all of it as [AsyncAPI](asyncapi.json).",
    "[How to subscribe](../guide/subscribe.md).",
    "",
    "| type | said by | what it tells |",
    "| --- | --- | --- |",
    ...publishedBy(rooms).map(
      ({ type, room, contract }) => `| [\`${type}\`](${type}.json) | ${room} | ${contract.summary} |`,
    ),
    "",
  ].join("\n");

/** What docs/contracts holds, by file name, derived from the manifests alone. */
export const contractPages = (rooms: readonly ContextManifest[], version: string): ReadonlyMap<string, string> =>
  new Map([
    ["README.md", index(rooms)],
    ["asyncapi.json", file(asyncApiDocument(rooms, version))],
    ...publishedBy(rooms).map(({ type, contract }): [string, string] => [
      `${type}.json`,
      file(contractSchema(type, contract)),
    ]),
  ]);

import type { ContextManifest } from "@sankofa/kernel/manifest";
import type { Operation } from "../operation";
import { components } from "./components";
import { operationObject } from "./operation-object";

export interface OpenApiDocument {
  readonly openapi: string;
  readonly info: { readonly title: string; readonly version: string; readonly description: string };
  readonly tags: readonly object[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, object>>>>;
  readonly components: object;
}

const DESCRIPTION = `Commands are POSTed and answered with the facts they made; queries are read with GET. Everything said about the past can be
asked as of any moment. Every failure is problem details with a code. State changes are accepted from the platform's
own pages and from programs, never from pages of other sites.`;

/** `/programmes/:programmeId` as OpenAPI writes it. */
const templated = (path: string): string => path.replace(/:([A-Za-z]+)/g, "{$1}");

const tagOf = (manifest: ContextManifest): object => ({
  name: manifest.name,
  description: manifest.summary,
  "x-refusals": Object.fromEntries(
    Object.entries(manifest.refusals).map(([code, { status, title }]) => [code, { status, title }]),
  ),
});

const EDGE_TAGS = [
  { name: "session", description: "Signing in and out" },
  { name: "links", description: "One-time links" },
  { name: "api-keys", description: "How programs of others come in" },
  { name: "calendar-addresses", description: "How calendars elsewhere read what is planned" },
  { name: "events", description: "What is published, for programs of others" },
  { name: "audit", description: "The log as a whole" },
  { name: "platform", description: "What operators and tools ask" },
];

/** The OpenAPI 3.1 document of these operations: derived, so that no route can be without its description. */
export const openApiDocument = (
  operations: readonly Operation[],
  manifests: readonly ContextManifest[],
  version: string,
): OpenApiDocument => {
  const paths: Record<string, Record<string, object>> = {};
  for (const operation of operations.filter(({ kind }) => kind !== "page"))
    (paths[templated(operation.path)] ??= {})[operation.method.toLowerCase()] = operationObject(operation);
  return {
    openapi: "3.1.1",
    info: { title: "Sankofa", version, description: DESCRIPTION },
    tags: [...manifests.map(tagOf), ...EDGE_TAGS],
    paths,
    components,
  };
};

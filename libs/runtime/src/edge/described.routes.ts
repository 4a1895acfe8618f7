import { Type } from "@sankofa/kernel/schema";
import type { ContextManifest } from "@sankofa/kernel/manifest";
import { asyncApiDocument } from "../asyncapi/document";
import { DOCS_POLICY, docsPage } from "./openapi/docs-page";
import { openApiDocument, type OpenApiDocument } from "./openapi/document";
import type { Operation } from "./operation";

const CHECKED = "public, max-age=0, must-revalidate";

const described = (id: string, path: string, summary: string, made: () => object): Operation => {
  let text: string | undefined;
  return {
    id: `platform.${id}`,
    method: "GET",
    path,
    summary,
    kind: "edge",
    answers: { 200: Type.Object({}) },
    open: true,
    handle: () =>
      Promise.resolve({
        status: 200,
        raw: (text ??= JSON.stringify(made())),
        headers: { "content-type": "application/json; charset=utf-8", "cache-control": CHECKED },
      }),
  };
};

/** The routes that describe all routes, themselves included, and what is published besides. */
export const describedOperations = (
  others: readonly Operation[],
  manifests: readonly ContextManifest[],
  version: string,
): { readonly operations: readonly Operation[]; readonly document: OpenApiDocument } => {
  let made: OpenApiDocument | undefined;
  const document = (): OpenApiDocument => (made ??= openApiDocument([...others, ...operations], manifests, version));
  const operations: readonly Operation[] = [
    described("openapi", "/openapi.json", "This document", document),
    described("asyncapi", "/asyncapi.json", "What is published, as an AsyncAPI document", () =>
      asyncApiDocument(manifests, version),
    ),
    {
      id: "platform.docs",
      method: "GET",
      path: "/docs",
      summary: "This document as a page",
      kind: "edge",
      answers: { 200: Type.String() },
      media: "text/html",
      open: true,
      handle: () =>
        Promise.resolve({
          status: 200,
          raw: docsPage(document()),
          headers: {
            "content-type": "text/html; charset=utf-8",
            "content-security-policy": DOCS_POLICY,
            "cache-control": CHECKED,
          },
        }),
    },
  ];
  return { operations, document: document() };
};

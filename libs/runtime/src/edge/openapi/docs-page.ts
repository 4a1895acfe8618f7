import { createHash } from "node:crypto";
import type { OpenApiDocument } from "./document";

const STYLE = `:root{color-scheme:light dark;font:16px/1.5 system-ui,sans-serif}body{max-width:60rem;margin:2rem auto;padding:0 1rem}
h2{margin-top:2rem;text-transform:capitalize}li{margin:.4rem 0}code{font:14px/1.4 ui-monospace,monospace;overflow-wrap:anywhere}
ul{list-style:none;padding:0}small{opacity:.8}`;

/** Nothing but this page's own style may be loaded. */
export const DOCS_POLICY = `default-src 'none'; style-src 'sha256-${createHash("sha256").update(STYLE).digest("base64")}'; base-uri 'none'; frame-ancestors 'none'`;

const escapeHtml = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

interface Listed {
  readonly tags: readonly string[];
  readonly summary: string;
  readonly security: readonly object[];
}

/** A page to read the operations on, without a script: what a developer looks for first. */
export const docsPage = (document: OpenApiDocument): string => {
  const listed = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, ...(operation as Listed) })),
  );
  const tags = [...new Set(listed.map(({ tags: [tag] }) => tag ?? ""))];
  const section = (tag: string): string =>
    `<h2 id="${escapeHtml(tag)}">${escapeHtml(tag)}</h2><ul>${listed
      .filter((operation) => operation.tags[0] === tag)
      .map(
        ({ method, path, summary, security }) =>
          `<li><code><b>${method.toUpperCase()}</b> ${escapeHtml(path)}</code><br>${escapeHtml(summary)}${security.length === 0 ? " <small>(without a session)</small>" : ""}</li>`,
      )
      .join("")}</ul>`;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>Sankofa API ${escapeHtml(document.info.version)}</title><style>${STYLE}</style></head><body><main><h1>Sankofa API ${escapeHtml(document.info.version)}</h1><p>${escapeHtml(document.info.description)}</p><p>The whole description, for tools: <a href="/openapi.json">openapi.json</a></p>${tags.map(section).join("")}</main></body></html>`;
};

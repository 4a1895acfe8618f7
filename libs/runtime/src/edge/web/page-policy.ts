import { createHash } from "node:crypto";

const INLINE = /<(script|style)(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/\1>/g;

const hashOf = (source: string): string => `'sha256-${createHash("sha256").update(source).digest("base64")}'`;

/**
 * The content security policy of the pages: everything from the platform itself and nothing from anywhere else. What
 * index.html holds inline is named by its hash, so that it runs and nothing else that is inline does.
 */
export const pagePolicy = (indexHtml: string): string => {
  const inline = { script: new Set<string>(), style: new Set<string>() };
  for (const [, kind, source = ""] of indexHtml.matchAll(INLINE))
    inline[kind as keyof typeof inline].add(hashOf(source));
  const from = (hashes: ReadonlySet<string>): string => ["'self'", ...hashes].join(" ");
  return [
    "default-src 'none'",
    `script-src ${from(inline.script)}`,
    `style-src ${from(inline.style)}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
};

import type { Exchange } from "./operation";
import { crossSite } from "./edge-problem";

const SAFE = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Refuses a change that a browser was led into by another site. Browsers say where a request comes from and pages
 * cannot forge it; programs that are no browsers say nothing, and carry no cookie they were not given.
 */
export const refuseCrossSite = (method: string, exchange: Exchange, origins: readonly string[]): void => {
  if (SAFE.has(method)) return;
  const site = exchange.header("sec-fetch-site");
  const origin = exchange.header("origin");
  if (site === "same-origin" || site === "none") return;
  if (origin !== undefined && origins.includes(origin)) return;
  if (site !== undefined) throw crossSite();
  if (origin !== undefined && hostOf(origin) !== hostOf(exchange.origin)) throw crossSite();
};

/** Scheme apart: behind a proxy that ends TLS the platform itself hears http. */
const hostOf = (origin: string): string => origin.replace(/^https?:\/\//, "");

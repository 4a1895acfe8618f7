import { randomUUID } from "node:crypto";
import autocannon from "autocannon";

export const CONNECTIONS = 64;
export const SECONDS = 6;

/** What a command of the bench opens, led by whom. */
export const programmeOf = (leadOrganisation: string) => ({
  template: "snmp-track-3",
  name: "Bench programme",
  leadOrganisation,
  region: ["KE"],
  from: "2026-01-01",
  until: "2027-06-30",
  zone: "Africa/Nairobi",
});

/** Each is led by an organisation of its own: one that leads thousands is a stream and a document that nobody has. */
export const freshProgramme = () => programmeOf(`Bench lead ${randomUUID()}`);

export interface Load {
  readonly url: string;
  readonly method: "GET" | "POST";
  readonly cookie?: string;
  /** Made anew for each request. */
  readonly body?: () => object;
}

/** Requests each with a body of its own. */
export const fresh = (body: () => object): autocannon.Request[] => [
  { setupRequest: (request) => ({ ...request, body: JSON.stringify(body()) }) },
];

/** Answers a second at 64 connections; anything but a success is a fault. */
export const load = async (
  { url, method, cookie, body }: Load,
  seconds: number,
  faults: string[],
): Promise<{ readonly rate: number; readonly answered: number }> => {
  const result = await autocannon({
    url,
    method,
    connections: CONNECTIONS,
    duration: seconds,
    headers: { ...(cookie ? { cookie } : {}), ...(body ? { "content-type": "application/json" } : {}) },
    ...(body ? { requests: fresh(body) } : {}),
  });
  if (result.non2xx + result.errors > 0)
    faults.push(`${method} ${url}: ${result.non2xx} answers were no success, ${result.errors} connections failed`);
  if (result["2xx"] === 0) faults.push(`${method} ${url}: nothing was answered`);
  return { rate: result["2xx"] / result.duration, answered: result["2xx"] };
};

/** In its log are as many facts more as commands were acknowledged, at least. */
export const missing = (before: number, after: number, acknowledged: number): readonly string[] =>
  after - before < acknowledged ? [`${acknowledged} commands acknowledged, ${after - before} facts found stored`] : [];

import { performance } from "node:perf_hooks";
import { PROGRAMME } from "./http-load";

const ROWS = 500;
const TEXT = [
  "Organisation,Country,Contact,E-mail",
  ...Array.from({ length: ROWS }, (_, at) => `Jamaa Espoir ${at},KE,Asha Neema,contact${at}@jamaa.example`),
].join("\n");

const send = async <Answer>(url: string, cookie: string, type: string, body: string): Promise<Answer> => {
  const response = await fetch(url, { method: "POST", headers: { cookie, "content-type": type }, body });
  const text = await response.text();
  if (!response.ok) throw new Error(`POST ${url} answered ${response.status}: ${text}`);
  return JSON.parse(text) as Answer;
};

/** Five hundred rows of a spreadsheet looked at and written, in seconds; the file itself is there already. */
export const importRows = async (url: string, cookie: string): Promise<number> => {
  const api = `${url}/api/v1`;
  const json = <Answer>(path: string, body: object): Promise<Answer> =>
    send(`${api}${path}`, cookie, "application/json", JSON.stringify(body));
  const { id } = await json<{ readonly id: string }>("/programmes", PROGRAMME);
  const { digest } = await send<{ readonly digest: string }>(`${api}/files`, cookie, "application/octet-stream", TEXT);
  const began = performance.now();
  const path = `/programmes/${id}/imports/applications`;
  const { ready } = await json<{ readonly ready: readonly number[] }>(`${path}/preview`, { digest });
  const { committed } = await json<{ readonly committed: number }>(`${path}/commit`, { digest });
  const seconds = (performance.now() - began) / 1000;
  if (ready.length !== ROWS || committed !== ROWS)
    throw new Error(`Of ${ROWS} rows ${ready.length} were ready and ${committed} written`);
  return seconds;
};

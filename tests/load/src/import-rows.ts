import { performance } from "node:perf_hooks";
import { median, rounded, type Figure } from "./figure";
import { programmeOf } from "./http-load";
import { people } from "./import-people";

const ROWS = 500;

export interface Table {
  readonly heads: string;
  /** What has to be there before; the time it takes does not count. */
  readonly prepared?: (send: Send, programme: string) => Promise<void>;
  /** No two rows of a bench are the same: what is known already would not be written. */
  readonly row: (number: number) => string;
}

/** A command by its path below the interface, or a question where there is nothing to send; the answer as it came. */
export type Send = <Answer>(path: string, body?: object) => Promise<Answer>;

const TABLES: Readonly<Record<string, Table>> = {
  applications: {
    heads: "Organisation,Country,Contact,E-mail",
    row: (number) => `Jamaa Espoir ${number},KE,Asha Neema,contact${number}@jamaa.example`,
  },
  organisations: {
    heads: "Organisation,Country,Mission,Website,Contact,E-mail",
    row: (number) =>
      `Umoja ${number},KE,Girls finish school.,umoja${number}.example,Asha Neema,asha${number}@umoja.example`,
  },
  mentors: {
    heads: "Organisation,Name,E-mail",
    row: (number) => `Tumaini ${number},Salome Atieno,salome${number}@tumaini.example`,
  },
  people,
};

const send = async <Answer>(url: string, cookie: string, type: string, body?: string): Promise<Answer> => {
  const asked = body === undefined ? {} : { method: "POST", body };
  const response = await fetch(url, { ...asked, headers: { cookie, "content-type": type } });
  const text = await response.text();
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${text}`);
  return JSON.parse(text) as Answer;
};

/** Five hundred rows of a spreadsheet looked at and written, in seconds; the file itself is there already. */
const imported = async (api: string, cookie: string, name: string, { heads, row, prepared }: Table, round: number) => {
  const json: Send = (path, body) =>
    send(`${api}${path}`, cookie, "application/json", body === undefined ? undefined : JSON.stringify(body));
  const { id } = await json<{ readonly id: string }>("/programmes", programmeOf("Bench lead"));
  await prepared?.(json, `/programmes/${id}`);
  const text = [heads, ...Array.from({ length: ROWS }, (_, at) => row(round * ROWS + at))].join("\n");
  const { digest } = await send<{ readonly digest: string }>(`${api}/files`, cookie, "application/octet-stream", text);
  const began = performance.now();
  const path = `/programmes/${id}/imports/${name}`;
  const { ready } = await json<{ readonly ready: readonly number[] }>(`${path}/preview`, { digest });
  const { committed } = await json<{ readonly committed: number }>(`${path}/commit`, { digest });
  const seconds = (performance.now() - began) / 1000;
  if (ready.length !== ROWS || committed !== ROWS)
    throw new Error(`Of ${ROWS} rows of ${name} ${ready.length} were ready and ${committed} written`);
  return seconds;
};

/** Every table of 500 rows in turn; the figure is the slowest of them. */
export const importFigure = async (url: string, cookie: string, rounds: number): Promise<Figure> => {
  const seconds: Record<string, number[]> = {};
  for (let round = 0; round < rounds; round++)
    for (const [name, table] of Object.entries(TABLES))
      (seconds[name] ??= []).push(await imported(`${url}/api/v1`, cookie, name, table, round));
  const medians = Object.entries(seconds).map(([name, each]) => [name, rounded(median(each))] as const);
  return {
    name: "import.500_seconds",
    value: Math.max(...medians.map(([, each]) => each)),
    unit: "s",
    ceiling: null,
    peer: null,
    note: `looked at and written, the slowest of: ${medians.map(([name, each]) => `${name} ${each}`).join(", ")}`,
  };
};

import { performance } from "node:perf_hooks";
import { PROGRAMME } from "./http-load";

const ROWS = 500;
const COLUMNS = {
  applications: [
    "Organisation,Country,Contact,E-mail",
    (n: string) => `Jamaa ${n},KE,Asha Neema,contact${n}@jamaa.example`,
  ],
  organisations: [
    "Organisation,Country,Contact,E-mail",
    (n: string) => `Umoja ${n},KE,Asha Neema,contact${n}@umoja.example`,
  ],
  mentors: ["Organisation,Name,E-mail", (n: string) => `Pamoja ${n},Asha Neema,mentor${n}@pamoja.example`],
} as const;

/** Seconds by table. */
export type ImportSeconds = Readonly<Record<keyof typeof COLUMNS, number>>;

const send = async <Answer>(url: string, cookie: string, type: string, body: string): Promise<Answer> => {
  const response = await fetch(url, { method: "POST", headers: { cookie, "content-type": type }, body });
  const text = await response.text();
  if (!response.ok) throw new Error(`POST ${url} answered ${response.status}: ${text}`);
  return JSON.parse(text) as Answer;
};

/** Five hundred rows of a spreadsheet looked at and written, one table after the other; the files are there already. */
export const importRows = async (url: string, cookie: string): Promise<ImportSeconds> => {
  const api = `${url}/api/v1`;
  const json = <Answer>(path: string, body: object): Promise<Answer> =>
    send(`${api}${path}`, cookie, "application/json", JSON.stringify(body));
  const { id } = await json<{ readonly id: string }>("/programmes", PROGRAMME);
  const read = async (table: keyof typeof COLUMNS): Promise<number> => {
    const [head, row] = COLUMNS[table];
    const text = [head, ...Array.from({ length: ROWS }, (_, n) => row(`${id.slice(0, 8)}${n}`))].join("\n");
    const { digest } = await send<{ readonly digest: string }>(
      `${api}/files`,
      cookie,
      "application/octet-stream",
      text,
    );
    const path = `/programmes/${id}/imports/${table}`;
    const began = performance.now();
    const { ready } = await json<{ readonly ready: readonly number[] }>(`${path}/preview`, { digest });
    const { committed } = await json<{ readonly committed: number }>(`${path}/commit`, { digest });
    const seconds = (performance.now() - began) / 1000;
    if (ready.length !== ROWS || committed !== ROWS)
      throw new Error(`Of ${ROWS} rows of ${table} ${ready.length} were ready and ${committed} written`);
    return seconds;
  };
  return {
    applications: await read("applications"),
    organisations: await read("organisations"),
    mentors: await read("mentors"),
  };
};

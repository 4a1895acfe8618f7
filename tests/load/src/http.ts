import { join } from "node:path";
import { DatabaseSync } from "@photostructure/sqlite";
import Fastify from "fastify";
import { openSqliteEventStore } from "@sankofa/event-store-sqlite";
import { startPlatform, type BenchPlatform } from "./bench-platform";
import { countLog } from "./count-log";
import { interleaved, type Figure, type Measured, type Size } from "./figure";
import { freshProgramme, load, missing, SECONDS, type Load } from "./http-load";
import { newStream, sampleFact } from "./sample-facts";

/** Both sides in turn, with what ours acknowledged in all. */
const loadInTurn = async (
  ours: Load,
  bare: Load,
  { share, rounds }: Size,
  faults: string[],
): Promise<{
  readonly value: number;
  readonly ceiling: number;
  readonly peer: Figure["peer"];
  readonly acknowledged: number;
}> => {
  const seconds = Math.max(1, Math.round(SECONDS * share));
  let acknowledged = 0;
  const answers = async (): Promise<number> => {
    const { rate, answered } = await load(ours, seconds, faults);
    acknowledged += answered;
    return rate;
  };
  const bareAnswers = async (): Promise<number> => (await load(bare, seconds, faults)).rate;
  const figures = await interleaved(rounds, answers, bareAnswers);
  return { ...figures, acknowledged };
};

/** Commands and queries through the whole edge, against Fastify routes that write and read one row. */
export const measureHttp = async (folder: string, size: Size): Promise<Measured> => {
  const faults: string[] = [];
  const bench = await startPlatform(join(folder, "http"));
  const bare = await bareRoutes(folder);
  const { cookie } = bench;
  const api = `${bench.platform.url}/api/v1`;
  const before = await bench.platform.engine.ports.eventStore.head();
  const { acknowledged, ...command } = await loadInTurn(
    { url: `${api}/programmes`, method: "POST", cookie, body: freshProgramme },
    { url: `${bare.url}/rows`, method: "POST", body: freshProgramme },
    size,
    faults,
  );
  faults.push(...(await lost(bench, before.count, acknowledged)));
  const {
    items: [account],
  } = await bench.get<{ readonly items: readonly { readonly accountId: string }[] }>("/accounts");
  const { acknowledged: _read, ...query } = await loadInTurn(
    { url: `${api}/accounts/${account?.accountId ?? ""}`, method: "GET", cookie },
    { url: `${bare.url}/row`, method: "GET" },
    size,
    faults,
  );
  await bench.platform.stop();
  await bare.close();
  const shape = { unit: "answers/s" };
  return {
    figures: [
      {
        name: "http.command",
        ...command,
        ...shape,
        note: "64 connections, durable; ceiling: a Fastify route committing one row through the same writer",
      },
      {
        name: "http.query",
        ...query,
        ...shape,
        note: "64 connections, one document by its key; ceiling: a Fastify route reading and answering one row",
      },
    ],
    faults,
  };
};

/** Requests in flight when the load ended may have been written without being counted as answered: never fewer. */
const lost = async ({ platform }: BenchPlatform, before: number, acknowledged: number): Promise<string[]> => {
  const { eventStore } = platform.engine.ports;
  const head = await eventStore.head();
  return [...(await countLog(eventStore, head.count, head)), ...missing(before, head.count, acknowledged)];
};

interface BareRoutes {
  readonly url: string;
  close(): Promise<void>;
}

const bareRoutes = async (folder: string): Promise<BareRoutes> => {
  const store = await openSqliteEventStore({ folder: join(folder, "bare-http") });
  const rows = new DatabaseSync(join(folder, "bare-rows.db"));
  rows.exec("CREATE TABLE docs (key TEXT PRIMARY KEY, doc TEXT)");
  rows.prepare("INSERT INTO docs VALUES ('one', ?)").run(JSON.stringify(freshProgramme()));
  const select = rows.prepare("SELECT doc FROM docs WHERE key = ?");
  const app = Fastify();
  app.post("/rows", async (_request, reply) => {
    const { position } = await store.append({ stream: newStream(), expected: "no_stream", events: [sampleFact(0)] });
    return reply.code(201).send({ position });
  });
  app.get("/row", () => JSON.parse((select.get("one") as { doc: string }).doc) as object);
  const url = await app.listen({ port: 0, host: "127.0.0.1" });
  return {
    url,
    close: async () => {
      await app.close();
      rows.close();
      await store.close();
    },
  };
};

import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Rooms } from "../edge/rooms-client";
import type { Engine } from "../engine";
import { noAnswer, storeFailed } from "../problems";
import { exportRecords } from "./export-records";

const above = mkdtempSync(join(tmpdir(), "sankofa-export-records-"));
const [programmeId, funder] = ["programme", "funder"];
afterAll(() => rmSync(above, { recursive: true }));

const engine = {
  ports: {
    readModels: { get: () => Promise.resolve({ scope: { funder } }) },
    clock: { now: () => "2026-03-03T09:00:00.000Z" },
    eventStore: {},
  },
  positions: { model: (name: string) => name },
  house: { contracts: [] },
} as unknown as Engine;

/** How an export ends, with what the access to rooms answers to the command that records it, and to what is read then. */
const endsWhere = (command: () => object, query: object = {}): Promise<unknown> => {
  const send = (_: string, { kind }: { readonly kind: string }) =>
    Promise.resolve(kind === "command" ? command() : query);
  const asked = { programmeId, to: join(above, "records") };
  const { signal } = new AbortController();
  return exportRecords(engine, { send } as unknown as Rooms, asked, () => undefined, signal).catch(
    (error: unknown) => error,
  );
};

const recorded = () => ({ ok: { id: "export", position: "1" } });
const SAID = "That it was exported is recorded, and nothing of it was kept";

test("AUD-5 an export that was recorded and came to no end says both, by the name that its operator gave", async () => {
  const folderGoes = (): object => {
    for (const name of readdirSync(above)) rmSync(join(above, name), { recursive: true });
    return recorded();
  };
  expect(await endsWhere(folderGoes)).toMatchObject({
    code: "export-unfinished",
    message: expect.stringContaining(`${join(above, "records")} could not be written to the end (ENOENT). ${SAID}.`),
  });
  const problem = noAnswer("query");
  const { code, title } = problem;
  expect(await endsWhere(recorded, { problem })).toMatchObject({ code, message: `${title}. ${SAID}` });
  expect(readdirSync(above)).toEqual([]);
});

test("AUD-5 an export that was refused before it was recorded says nothing of a record", async () => {
  const problem = storeFailed("read-only");
  expect(await endsWhere(() => ({ problem }))).toMatchObject({ code: problem.code, message: problem.title });
});

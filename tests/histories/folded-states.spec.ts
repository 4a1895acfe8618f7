import { readdirSync, rmSync } from "node:fs";
import { leafHash } from "@sankofa/evidence/leaf-hash";
import { canonicalJson, type JsonObject } from "@sankofa/kernel/canonical-json";
import { envelopeOf } from "@sankofa/kernel/envelope";
import { openLog } from "@sankofa/embedded/data-files";
import { examine } from "@sankofa/embedded/examine";
import type { StoredFact } from "@sankofa/ports/event-store";
import { aFolder, tamper } from "../faults/installation";
import { foldStreams, notedStates } from "./folded-states";
import { historyOf, layOut, versions } from "./history";

const quiet = (): void => undefined;
const OPENED = "enrolment.programme-opened";

test("OPS-2 every data folder that was kept is replayed", () => {
  const folders = readdirSync(__dirname, { withFileTypes: true }).filter((each) => each.isDirectory());
  const others = ["corpus", "published"];
  expect(folders.map(({ name }) => name).filter((name) => !others.includes(name))).toEqual([...versions]);
});

describe.each(versions)("the streams in a data folder of version %s", (version) => {
  let data: string;
  beforeEach(() => {
    data = aFolder();
    layOut(version, data);
  });
  afterEach(() => rmSync(data, { recursive: true }));

  /** The fact whose programme is to be renamed, and the same with the name changed. */
  const renamed = async (): Promise<{ readonly fact: StoredFact; readonly name: string; readonly forged: string }> => {
    const store = openLog(data);
    const [fact] = (await store.readAll({ filter: { types: [OPENED] } })).facts;
    await store.close();
    if (!fact) throw new Error(`${version} opened no programme`);
    const name = String(fact.data["name"]);
    const changed: JsonObject = { ...fact.data, name: `${name}!` };
    return { fact, name, forged: leafHash(canonicalJson(envelopeOf({ ...fact, data: changed }))) };
  };

  /** The streams that do not fold to what was noted down. */
  const strays = async (): Promise<readonly string[]> => {
    const [states, noted] = [await foldStreams(data), notedStates(version)];
    return Object.keys(states).filter((stream) => states[stream] !== noted[stream]);
  };

  test("OPS-2 AUD-1 fold through their deciders to the states that were noted down", async () => {
    expect(await strays()).toEqual([]);
    expect(Object.keys(await foldStreams(data)).length).toBeGreaterThan(5);
  });

  test("AUD-1 are not what they were once a fact was changed, and it is named", async () => {
    const { fact, name } = await renamed();
    tamper(
      data,
      `UPDATE events SET body = replace(body, '"${name}"', '"${name}!"') WHERE position = ${Number(fact.position)}`,
    );
    const { ok, faults } = await examine(data, quiet);
    expect(ok).toBe(false);
    expect(faults).toMatchObject([{ kind: "leaf-hash", position: fact.position, stream: fact.stream }]);
    expect(await strays()).toEqual([`${fact.stream} 1`]);
  });

  test("AUD-1 are not what they were once a fact was changed together with its hash: digest and state tell it", async () => {
    const { fact, name, forged } = await renamed();
    tamper(
      data,
      `UPDATE events SET body = replace(body, '"${name}"', '"${name}!"'), leaf_hash = unhex('${forged}')
       WHERE position = ${Number(fact.position)}`,
    );
    const verdict = await examine(data, quiet);
    expect(verdict).toMatchObject({ ok: true, faults: [] });
    expect(verdict.digest).not.toBe(historyOf(version).digest);
    expect(await strays()).toEqual([`${fact.stream} 1`]);
  });
});

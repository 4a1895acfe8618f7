import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { DatabaseSync } from "@photostructure/sqlite";
import { examine } from "@sankofa/embedded/examine";
import { version } from "../../package.json";
import { operatedHouse } from "../journeys/support/operated-house";
import { PlatformUnderTest } from "../journeys/support/platform-under-test";
import type { History } from "./history";

const START = "2026-01-05T08:00:00.000Z";
const MOMENTS = ["2026-01-05T12:00:00.000Z", "2026-01-12T12:00:00.000Z", "2026-01-26T12:00:00.000Z"];
const DATABASES = ["events.sqlite", "keys.db", "credentials.db", "views.db"];

/**
 * Writes a data folder with this version, and what it answers about itself: run once for a version, when it is
 * released, and never again (README.md).
 */
const make = async (): Promise<void> => {
  const to = join(__dirname, version);
  mkdirSync(to);
  const platform = new PlatformUnderTest(START);
  await platform.start();
  const { lead, programmeId, waiting, pair } = await operatedHouse(platform);
  const answers: Record<string, unknown> = {};
  for (const at of MOMENTS)
    for (const time of ["recorded", "happened"])
      for (const path of [
        `/programmes/${programmeId}`,
        `/applications/${waiting.applicationId}`,
        `/relationships/${pair.relationshipId}`,
      ]) {
        const asked = `${path}?asOf=${at}&time=${time}`;
        const reply = await lead.request("GET", asked);
        answers[asked] = reply.status === 200 ? reply.body : reply.status;
      }
  await platform.kill();
  const { facts, digest } = await examine(platform.dataFolder, () => undefined);
  for (const name of DATABASES) copyDatabase(join(platform.dataFolder, name), join(to, name));
  copyFileSync(join(platform.dataFolder, "master.key"), join(to, "master.key"));
  const { name, password } = lead.signIn;
  const history: History = {
    version,
    until: MOMENTS.at(-1) ?? START,
    facts,
    digest,
    signIn: { name, password },
    answers,
  };
  writeFileSync(join(__dirname, `${version}.json`), `${JSON.stringify(history, null, 2)}\n`);
  await platform.end();
};

/** All of it in one file, with nothing left in a log beside it, as small as it can be. */
const copyDatabase = (from: string, to: string): void => {
  const database = new DatabaseSync(from);
  database.exec(`VACUUM INTO '${to}'`);
  database.close();
  writeFileSync(`${to}.gz`, gzipSync(readFileSync(to), { level: 9 }));
  rmSync(to);
};

void make();

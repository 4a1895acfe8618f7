import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { embedded } from "@sankofa/embedded";
import { streamParts } from "@sankofa/kernel/ids";
import { Engine } from "@sankofa/runtime/engine";
import { silentLog } from "@sankofa/runtime/silent-log";
import { contexts } from "../../apps/platform/src/composition";
import { digestOf, nameOf } from "./corpus";
import { layOut } from "./history";

/** Digests of the states that a folder's streams fold to, by stream and version of the noun's state. */
export type FoldedStates = Readonly<Record<string, string>>;

const fileOf = (version: string): string => join(__dirname, `${version}.states.json`);

/** Folds every stream of a data folder through its noun's decider, personal fields opened with the folder's own keys. */
export const foldStreams = async (dataFolder: string): Promise<FoldedStates> => {
  const engine = new Engine(await embedded({ dataFolder }), contexts, silentLog);
  const nouns = new Map(contexts.flatMap((room) => room.nouns).map((noun) => [nameOf(noun), noun]));
  const states: Record<string, string> = {};
  try {
    const { facts } = await engine.ports.eventStore.readAll({ limit: 10_000 });
    for (const { stream, tenant } of facts.filter(({ revision }) => revision === 0)) {
      const parts = streamParts(stream);
      const noun = parts && nouns.get(`${parts.context}.${parts.noun}`);
      if (!noun) throw new Error(`${stream} belongs to no noun`);
      const loaded = await engine.facts.load(noun, parts.id, tenant);
      states[`${stream} ${noun.stateVersion ?? "none"}`] = digestOf(loaded?.state);
    }
    return states;
  } finally {
    await engine.stop().catch(() => undefined);
  }
};

/** What the streams of a version's folder folded to when that was noted down. */
export const notedStates = (version: string): FoldedStates =>
  existsSync(fileOf(version)) ? (JSON.parse(readFileSync(fileOf(version), "utf8")) as FoldedStates) : {};

/** What is noted of a version's folder, with what it lacks: nothing noted changes. */
export const grownStates = async (version: string): Promise<FoldedStates> => {
  const folder = mkdtempSync(join(tmpdir(), "history-"));
  try {
    layOut(version, folder);
    return { ...(await foldStreams(folder)), ...notedStates(version) };
  } finally {
    rmSync(folder, { recursive: true });
  }
};

export const noteStates = (version: string, states: FoldedStates): void =>
  writeFileSync(fileOf(version), `${JSON.stringify(states, null, 1)}\n`);

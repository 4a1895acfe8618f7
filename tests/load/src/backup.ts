import { rmSync } from "node:fs";
import { join } from "node:path";
import type { Id } from "@sankofa/kernel/ids";
import { startPlatform } from "./bench-platform";
import { appendFrom } from "./callers";
import { median, rate, rounded, type Measured, type Size } from "./figure";
import { FACTS_PER_STREAM, GrownMix } from "./grown-mix";
import { longestTurnOf } from "./loop-delay";

const FACTS = 200_000;
const CALLERS = 64;

/** How long people wait for anything while a backup is taken and verified, and how many facts it gets through. */
export const measureBackup = async (folder: string, { share, rounds }: Size): Promise<Measured> => {
  const { platform, get } = await startPlatform(join(folder, "backed-up"));
  const { eventStore, operator } = platform.engine.ports;
  const { funder } = await get<{ readonly funder: { readonly id: Id } }>("/session");
  const count = Math.ceil(FACTS * share);
  const mix = new GrownMix(funder.id, count);
  const requests = Array.from({ length: count / FACTS_PER_STREAM }, (_, index) =>
    mix.ofAnotherRoom(FACTS_PER_STREAM, mix.momentOf(index * FACTS_PER_STREAM)),
  );
  await appendFrom(eventStore, CALLERS, requests);
  const backup = join(folder, "backup");
  const [turns, rates]: [number[], number[]] = [[], []];
  const faults: string[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const taken = async (): Promise<void> => {
      const { facts } = await operator.backup(backup, () => undefined, new AbortController().signal);
      if (facts < count) faults.push(`${facts} facts of ${count} are in the backup`);
    };
    turns.push(await longestTurnOf(async () => rates.push(await rate(count, taken))));
    rmSync(backup, { recursive: true });
  }
  await platform.stop();
  const usual = { ceiling: null, peer: null, note: `a backup of ${count} facts, taken and verified` };
  return {
    figures: [
      { name: "backup.facts_per_second", value: rounded(median(rates)), unit: "/s", ...usual },
      { name: "backup.longest_turn_ms", value: rounded(median(turns)), unit: "ms", ...usual },
    ],
    faults,
  };
};

import { contexts } from "../../apps/platform/src/composition";
import { corpusFaults, grown, readCorpus, writeCorpus } from "./corpus";
import { grownStates, noteStates } from "./folded-states";
import { versions } from "./history";
import { frozenFaults, grownFrozen, readFrozen, writeFrozen } from "./published";

const nouns = contexts.flatMap((room) => room.nouns);

/** Adds what the corpus and the histories lack, and never changes what they hold; `--check` only says what is wrong. */
const write = async (): Promise<void> => {
  const check = process.argv.includes("--check");
  if (!check) {
    writeCorpus(grown(nouns, readCorpus()));
    writeFrozen(grownFrozen(contexts, readCorpus(), readFrozen()));
    for (const version of versions) noteStates(version, await grownStates(version));
  }
  const corpus = readCorpus();
  const faults = [...corpusFaults(nouns, corpus), ...frozenFaults(contexts, corpus, readFrozen())];
  for (const fault of faults) process.stderr.write(`${fault}\n`);
  const frozen = readFrozen().size;
  const samples = [...corpus.values()].reduce((sum, kept) => sum + kept.samples.length, 0);
  process.stderr.write(`The corpus holds ${samples} facts, and ${frozen} contracts are frozen; ${faults.length || "nothing"} wrong with them.\n`);
  if (faults.length > 0) process.exitCode = 1;
};

void write();

import { setImmediate as nextTurn } from "node:timers/promises";
import type { Command } from "commander";
import { leafHash } from "@sankofa/evidence/leaf-hash";
import { canonicalJson } from "@sankofa/kernel/canonical-json";
import { envelopeOf } from "@sankofa/kernel/fact";
import { START, type StoredFact } from "@sankofa/ports/event-store";
import { logMeant } from "../composition";
import { run } from "../terminal";
import { requireInstant } from "./as-of";

const PAGE = 500;

interface Options {
  readonly stream?: string;
  readonly type?: string;
  readonly until?: string;
}

const sentence = ({ position, recorded, type, stream, revision, actor, data }: StoredFact): string =>
  `${position} ${recorded} ${type} ${stream}#${revision} by ${actor} ${JSON.stringify(data)}`;

/**
 * `sankofa replay`: the facts of the log in order, a line each; personal fields stay sealed. As JSON each has its leaf hash,
 * computed anew: what an export says of the same fact is held against that.
 */
export const replay = (program: Command): void => {
  program
    .command("replay")
    .description("print the facts of the log in order; personal fields stay sealed")
    .option("--stream <prefix>", "only streams whose names start so, e.g. relationships.relationship-0190…")
    .option("--type <type>", "only facts of this type")
    .option("--until <instant>", "as recorded by this instant")
    .action(function (this: Command, { stream, type, until }: Options) {
      return run(this, async (terminal) => {
        const store = await logMeant(terminal);
        try {
          const filter = { ...(stream ? { streamPrefixes: [stream] } : {}), ...(type ? { types: [type] } : {}) };
          const end = until ? await store.positionAt(requireInstant("--until", until)) : (await store.head()).position;
          let after = START;
          while (after < end) {
            terminal.signal.throwIfAborted();
            const page = await store.readAll({ after, limit: PAGE, filter, asOf: { position: end } });
            for (const fact of page.facts)
              await terminal.line({ ...fact, hash: leafHash(canonicalJson(envelopeOf(fact))) }, () => sentence(fact));
            after = page.end ? end : page.checkpoint;
            await nextTurn();
          }
        } finally {
          await store.close();
        }
      });
    });
};

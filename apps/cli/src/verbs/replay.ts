import { setImmediate as nextTurn } from "node:timers/promises";
import type { Command } from "commander";
import { leafHash } from "@sankofa/evidence/leaf-hash";
import { contexts } from "@sankofa/platform-app";
import { House } from "@sankofa/runtime/house";
import { EXIT } from "@sankofa/runtime/start/sentences";
import { canonicalJson } from "@sankofa/kernel/canonical-json";
import { envelopeOf } from "@sankofa/kernel/envelope";
import { START, type StoredFact } from "@sankofa/ports/event-store";
import { logMeant } from "../composition";
import { nearest } from "../nearest";
import { run, Stop, type Terminal } from "../terminal";
import { requireMoment } from "./as-of";

const PAGE = 500;

interface Options {
  readonly stream?: string | undefined;
  readonly type?: string | undefined;
  readonly until?: string | undefined;
}

const sentence = ({ position, recorded, type, stream, revision, actor, data }: StoredFact): string =>
  `${position} ${recorded} ${type} ${stream}#${revision} by ${actor} ${JSON.stringify(data)}`;

/** A type that no room knows may still stand in the log, of a newer program for instance: it is judged by that first. */
const toldNothing = (terminal: Terminal, { type, stream, until }: Options): void => {
  const { facts } = new House(contexts);
  if (type !== undefined && !facts.has(type))
    throw new Stop(
      "no-such-type",
      `No room knows facts of the type ${type}, and the log holds none. The nearest: ${nearest(type, facts.keys()).join(", ")}.`,
      EXIT.usage,
    );
  const which = [
    type && `of the type ${type}`,
    stream && `in streams whose names begin with ${stream}`,
    until && `recorded by ${until}`,
  ].filter(Boolean);
  terminal.note(["The log holds no fact", ...which].join(" "));
};

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
    .option("--until <moment>", "as recorded by then, e.g. 2026-03-12T09:00:00Z, or 2026-03-12 for all of that day")
    .action(function (this: Command, { stream, type, until }: Options) {
      return run(this, async (terminal) => {
        const store = await logMeant(terminal);
        try {
          const filter = { ...(stream ? { streamPrefixes: [stream] } : {}), ...(type ? { types: [type] } : {}) };
          const end = until ? await store.positionAt(requireMoment("--until", until)) : (await store.head()).position;
          let after = START;
          let told = 0;
          while (after < end) {
            terminal.signal.throwIfAborted();
            const page = await store.readAll({ after, limit: PAGE, filter, asOf: { position: end } });
            for (const fact of page.facts)
              await terminal.line({ ...fact, hash: leafHash(canonicalJson(envelopeOf(fact))) }, () => sentence(fact));
            told += page.facts.length;
            after = page.end ? end : page.checkpoint;
            await nextTurn();
          }
          if (told === 0) toldNothing(terminal, { type, stream, until });
        } finally {
          await store.close();
        }
      });
    });
};

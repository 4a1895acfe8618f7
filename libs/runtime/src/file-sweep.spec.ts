import { EventEmitter, once } from "node:events";
import { setImmediate } from "node:timers/promises";
import { HOUR } from "@sankofa/kernel/time";
import { TestClock } from "@sankofa/testing/test-clock";
import { sweepFiles } from "./file-sweep";

interface Said {
  readonly position: string;
  readonly type: string;
  readonly digest: string;
}

const KEPT = "a".repeat(64);
const GONE = "b".repeat(64);
const ENDED = "c".repeat(64);

/** A store of these digests, what its log says, and what the view knows of them. */
const world = (digests: readonly string[]) => {
  const stored = new Set(digests);
  const withdrawn = new Set<string>();
  const clock = new TestClock();
  let head = "1";
  const growth = new EventEmitter();
  const said: Said[] = [];
  const engine = {
    ports: {
      clock,
      eventStore: {
        head: async () => ({ position: head }),
        async *subscribe({ after, signal }: { readonly after: string; readonly signal: AbortSignal }) {
          for (let at = 0; !signal.aborted;) {
            const fact = said[at];
            if (!fact) {
              await once(growth, "grown", { signal }).catch(() => undefined);
              continue;
            }
            at += 1;
            if (fact.position > after) yield { kind: "fact", fact };
          }
        },
      },
      readModels: {
        find: async (_model: unknown, { where }: { readonly where: { readonly digest: string } }) => ({
          rows: [{ index: { withdrawn: withdrawn.has(where.digest) ? 1 : 0 } }],
        }),
      },
      files: {
        async *list() {
          yield* [...stored];
        },
        since: async () => "2026-01-01T00:00:00.000Z",
        remove: async (digest: string) => void stored.delete(digest),
      },
    },
    positions: { waitFor: async () => true, model: () => ({}) },
    feed: { heardOf: ({ type, digest }: Said) => [{ type, data: { digest } }] },
    log: { warn: () => undefined, error: () => undefined },
  };
  return {
    engine: engine as unknown as Parameters<typeof sweepFiles>[0],
    clock,
    stored,
    withdrawn,
    says: (fact: Said) => {
      said.push(fact);
      head = fact.position;
      growth.emit("grown");
    },
  };
};

/** What goes on by itself has come as far as it can. */
const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn += 1) await setImmediate();
};

const ending = new Set<() => Promise<unknown>>();
afterEach(async () => {
  for (const end of ending) await end();
  ending.clear();
});
const begin = (engine: Parameters<typeof sweepFiles>[0]): void => {
  const abort = new AbortController();
  const going = sweepFiles(engine, abort.signal);
  ending.add(() => {
    abort.abort();
    return going.stopped();
  });
};

test("PRV-4 what was taken back before the start is removed at the start", async () => {
  const { engine, stored, withdrawn } = world([KEPT, GONE]);
  withdrawn.add(GONE);
  begin(engine);
  await settled();
  expect([...stored]).toEqual([KEPT]);
});

test("PRV-4 what is taken back is removed as soon as the log says so, whatever noun held it, and nothing else is", async () => {
  const { engine, stored, withdrawn, says } = world([KEPT, GONE, ENDED]);
  begin(engine);
  await settled();
  expect([...stored]).toEqual([KEPT, GONE, ENDED]);
  withdrawn.add(GONE);
  says({ position: "2", type: "relationships.plan-attachment-withdrawn", digest: GONE });
  says({ position: "3", type: "relationships.plan-attachment-added", digest: KEPT });
  await settled();
  expect([...stored]).toEqual([KEPT, ENDED]);
  withdrawn.add(ENDED);
  says({ position: "4", type: "enrolment.application-attachment-withdrawn", digest: ENDED });
  await settled();
  expect([...stored]).toEqual([KEPT]);
});

test("PRV-4 what was missed is removed within the hour", async () => {
  const { engine, clock, stored, withdrawn } = world([KEPT, GONE]);
  begin(engine);
  await settled();
  withdrawn.add(GONE);
  clock.advance(HOUR - 1);
  await settled();
  expect([...stored]).toEqual([KEPT, GONE]);
  clock.advance(1);
  await settled();
  expect([...stored]).toEqual([KEPT]);
});

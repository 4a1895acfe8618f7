import { setImmediate as nextTurn } from "node:timers/promises";
import type { CarriedCredentials } from "@sankofa/ports/credentials";
import { START } from "@sankofa/ports/event-store";
import type { Files } from "@sankofa/ports/files";
import type { Progress } from "../../control/control-protocol";
import type { Engine } from "../../engine";
import { CREDENTIAL_KINDS, nameOf, type Carried } from "../carrying/carry-installation";

const PAGE = 250;

type Tell = (done: number) => void;

/** How many keys and sign-in records there are. A key that the master key does not open is an error. */
export const openedKeys = async (
  { keyVault, credentials }: Pick<Carried, "keyVault" | "credentials">,
  tell: Tell,
  signal: AbortSignal,
): Promise<{ readonly keys: number; readonly credentials: number }> => {
  await credentials.platformKey();
  let keys = 0;
  for (let page = await keyVault.carryOut(); page.length > 0; page = await keyVault.carryOut(page.at(-1))) {
    signal.throwIfAborted();
    tell((keys += page.length));
  }
  let records = 0;
  for (const kind of CREDENTIAL_KINDS) records += await counted(credentials, kind, signal);
  return { keys, credentials: records };
};

const counted = async (
  credentials: Carried["credentials"],
  kind: keyof CarriedCredentials,
  signal: AbortSignal,
): Promise<number> => {
  let count = 0;
  for (let after = ""; ;) {
    signal.throwIfAborted();
    const page = await credentials.carryOut(kind, after);
    const last = page.at(-1);
    if (!last) return count;
    count += page.length;
    after = nameOf(kind, last);
  }
};

/** How many files there are, each held against its digest. */
export const readFiles = async (files: Files, tell: Tell, signal: AbortSignal): Promise<number> => {
  let read = 0;
  for await (const digest of files.list()) {
    signal.throwIfAborted();
    if (!(await files.get(digest))) throw new Error(`The file ${digest} cannot be read`);
    tell((read += 1));
  }
  return read;
};

/** Opens every personal field whose person still has a key: one that does not open was sealed with another. */
export const openedFacts = async ({ ports, codec }: Engine, tell: Tell, signal: AbortSignal): Promise<void> => {
  let opened = 0;
  for (let after = START; ;) {
    signal.throwIfAborted();
    const { facts, checkpoint, end } = await ports.eventStore.readAll({ after, limit: PAGE });
    for (const tenant of new Set(facts.map((fact) => fact.tenant)))
      await codec.open(
        tenant,
        facts.filter((fact) => fact.tenant === tenant),
      );
    tell((opened += facts.length));
    if (end) return;
    after = checkpoint;
    await nextTurn();
  }
};

/** A view folded from the first fact, and folded again. */
export interface RebuiltView {
  readonly view: string;
  readonly rows: number;
  /** SHA-256 over its rows. */
  readonly digest: string;
  /** The second folding gave the same bytes. */
  readonly equal: boolean;
  /** Documents that could not be folded. */
  readonly parked: number;
}

/** Folds every view up to the head, on an engine that was not started. */
export const rebuiltViews = async (
  engine: Engine,
  report: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<readonly RebuiltView[]> => {
  const { runs } = engine.projections;
  const views: RebuiltView[] = [];
  report({ done: 0, total: engine.house.views.size, doing: "folding views" });
  await engine.projections.start();
  for (const [view, { parked }] of runs) {
    signal.throwIfAborted();
    const { rows, after: digest, equal } = await engine.rebuild(view, { signal });
    views.push({ view, rows, digest, equal, parked: parked.size });
    report({ done: views.length, total: runs.size, doing: "folding views" });
  }
  return views;
};

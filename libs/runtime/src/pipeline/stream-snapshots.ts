import { createHash } from "node:crypto";
import { setImmediate as nextTurn } from "node:timers/promises";
import { leafHash } from "@sankofa/evidence/leaf-hash";
import { canonicalJson } from "@sankofa/kernel/canonical-json";
import { envelopeOf } from "@sankofa/kernel/envelope";
import type { Id, StreamName } from "@sankofa/kernel/ids";
import type { Noun } from "@sankofa/kernel/manifest";
import type { StoredFact } from "@sankofa/ports/event-store";
import type { Snapshot, Snapshots } from "@sankofa/ports/snapshots";

/** A stream is worth a snapshot, and another one, each time this many facts have to be read. */
export const WORTH_A_SNAPSHOT = 500;

const hashOf = (fact: StoredFact): string => leafHash(canonicalJson(envelopeOf(fact)));

/** True where the log holds, at the snapshot's revision, the very fact it ends with. */
export const continues = ({ revision, leafHash: expected }: Snapshot, fact: StoredFact | undefined): boolean =>
  fact?.revision === revision && hashOf(fact) === expected;

const forms = new WeakMap<Noun, string>();

/** What a noun's states are made of: the number it declares, and the facts as they are now. */
const formOf = (noun: Noun): string => {
  let form = forms.get(noun);
  if (form === undefined) {
    const facts = createHash("sha256").update(JSON.stringify(noun.facts)).digest("hex");
    form = `${noun.context}.${noun.name} ${noun.stateVersion} ${facts}`;
    forms.set(noun, form);
  }
  return form;
};

/**
 * Snapshots for whoever folds streams. Where they fail, the log is read from its beginning: nothing that is asked or
 * decided depends on them.
 */
export class StreamSnapshots {
  private readonly pending = new Map<StreamName, Promise<void>>();

  constructor(
    private readonly snapshots: Snapshots | undefined,
    private readonly onError: (message: string, error: unknown) => void,
  ) {}

  /** One of the noun's present form, reaching no further than asked. Whether it fits the log is still to be seen. */
  async of(noun: Noun, stream: StreamName, atMost = Infinity): Promise<Snapshot | undefined> {
    if (noun.stateVersion === undefined) return undefined;
    try {
      const found = await this.snapshots?.of(stream);
      return found && found.form === formOf(noun) && found.revision <= atMost ? found : undefined;
    } catch (error) {
      this.onError(`The snapshot of ${stream} could not be read`, error);
      return undefined;
    }
  }

  /** Where a command's facts begin, among those that the stream's snapshot covers; unknown where it cannot be told. */
  async revisionOf(stream: StreamName, command: Id): Promise<number | undefined | "unknown"> {
    try {
      return await this.snapshots?.revisionOf(stream, command);
    } catch (error) {
      this.onError(`Whether a command was written to ${stream} could not be told from its snapshot`, error);
      return "unknown";
    }
  }

  /** Keeps a state once enough facts were read for it, when whoever asked for it has been served. */
  keepWhereWorthIt(noun: Noun, state: unknown, facts: readonly StoredFact[], on: Snapshot | undefined): void {
    const last = facts.at(-1);
    const { snapshots } = this;
    if (!snapshots || !last || last.revision - (on?.revision ?? -1) < WORTH_A_SNAPSHOT) return;
    const { stream, revision } = last;
    if (this.pending.has(stream)) return;
    const commands = new Map<Id, number>();
    for (const fact of facts) if (!commands.has(fact.commandId)) commands.set(fact.commandId, fact.revision);
    const keep = async (): Promise<void> => {
      await nextTurn();
      const snapshot = { stream, form: formOf(noun), revision, leafHash: hashOf(last), state };
      await snapshots.keep(snapshot, { on: on?.revision, commands });
    };
    const kept = keep()
      .catch((error: unknown) => this.onError(`The snapshot of ${stream} could not be kept`, error))
      .finally(() => this.pending.delete(stream));
    this.pending.set(stream, kept);
  }

  /** What was still to be kept has been. */
  async settled(): Promise<void> {
    await Promise.all(this.pending.values());
  }
}

import { fieldFaults } from "@sankofa/contracts/field-faults";
import type { ContractDefinition } from "@sankofa/kernel/contract";
import type { FactDefinition } from "@sankofa/kernel/fact";
import type { StreamName } from "@sankofa/kernel/ids";
import type { CommandEntry, ContextManifest, Noun, QueryEntry, RefusalEntry } from "@sankofa/kernel/manifest";
import type { View } from "@sankofa/kernel/view";
import { Upcasting } from "./upcasting";

/** What stands behind the noun in a stream's name: a hyphen and the record's id. */
const BEFORE_ID = "-0190a000-0000-7000-8000-000000000001".length;

export interface CommandRoom {
  readonly pattern: string;
  readonly manifest: ContextManifest;
  readonly entry: CommandEntry;
}

export interface QueryRoom {
  readonly pattern: string;
  readonly manifest: ContextManifest;
  readonly entry: QueryEntry;
}

/**
 * The manifests, indexed by what the runtime looks things up by. Two entries of one name are a mistake of ours: it throws.
 * Rooms that another process hosts are known all the same: what their facts say is on the feed, in every process.
 */
export class House {
  readonly commands = new Map<string, CommandRoom>();
  readonly queries = new Map<string, QueryRoom>();
  readonly facts = new Map<string, FactDefinition>();
  readonly contracts = new Map<string, ContractDefinition>();
  readonly views = new Map<string, View>();
  readonly upcasting = new Upcasting();
  private readonly nouns = new Map<string, Noun>();
  private readonly roomOfNoun = new Map<string, ContextManifest>();

  constructor(
    /** The rooms that are hosted here. */
    readonly hosted: readonly ContextManifest[],
    /** The rooms that other processes host. */
    readonly elsewhere: readonly ContextManifest[] = [],
  ) {
    for (const manifest of hosted) {
      for (const entry of manifest.commands) {
        const pattern = `${manifest.name}.${entry.name}`;
        once(this.commands, pattern, { pattern, manifest, entry });
      }
      for (const entry of manifest.queries) {
        const pattern = `${manifest.name}.${entry.name}`;
        once(this.queries, pattern, { pattern, manifest, entry });
      }
      for (const view of manifest.views) once(this.views, view.name, view as View);
    }
    for (const manifest of [...hosted, ...elsewhere]) {
      for (const [type, definition] of Object.entries(manifest.contracts)) {
        const [fault] = definition.audience === "public" ? fieldFaults(definition.data) : [];
        if (fault !== undefined) throw new Error(`${type} may not leave the house: ${fault}`);
        once(this.contracts, type, definition);
      }
      for (const noun of manifest.nouns) {
        once(this.nouns, `${noun.context}.${noun.name}`, noun);
        this.roomOfNoun.set(`${noun.context}.${noun.name}`, manifest);
        this.upcasting.add(noun);
        for (const [type, definition] of Object.entries(noun.facts)) {
          once(this.facts, type, definition);
          if (!(type in manifest.outbound))
            throw new Error(`${type} says nothing outside: ${manifest.name} has no outbound for it`);
        }
      }
    }
  }

  /** True for the pattern of a command or query of a room that is hosted here. */
  answers(pattern: string): boolean {
    return this.commands.has(pattern) || this.queries.has(pattern);
  }

  /** The room a stream belongs to, whoever hosts it. */
  roomOf(stream: StreamName): ContextManifest | undefined {
    // Asked of every fact that anybody reads: an id has one length, and what stands before it names the noun.
    return this.roomOfNoun.get(stream.slice(0, -BEFORE_ID));
  }

  refusal(manifest: ContextManifest, code: string): RefusalEntry {
    return manifest.refusals[code] ?? { status: 409, title: code };
  }
}

const once = <Value>(map: Map<string, Value>, key: string, value: Value): void => {
  if (map.has(key)) throw new Error(`${key} is defined twice`);
  map.set(key, value);
};

import type { Decider } from "@sankofa/kernel/decider";
import { accept, exhausted, refuse } from "@sankofa/kernel/decision";
import { noun, refusals } from "@sankofa/kernel/manifest";
import { instrumentFacts, type InstrumentFact } from "./instrument.events";
import { publishedVersions, type InstrumentState } from "./instrument.state";

/** What the rules look at of an instrument that is shipped. */
export interface Shipped {
  readonly kind: string;
  readonly items: number;
  readonly digest: string;
  readonly anonymous: boolean;
  readonly clinical: boolean;
  /** What is wrong with it beyond what its schema can say. */
  readonly faults: readonly string[];
}

export interface InstrumentCommand {
  readonly type: "publish-instrument";
  readonly instrumentId: string;
  readonly instrument: string;
  readonly version: number;
}

export type InstrumentRefusal =
  "instrument-unknown" | "version-superseded" | "anonymous-and-clinical" | "instrument-faulty";

export interface InstrumentGiven {
  /** The version asked for, as it is shipped; undefined where it is not. */
  readonly shipped?: Shipped | undefined;
}

/** ASM-1: an instrument is published version by version, and never goes back behind one that was published. */
export const instrumentDecider: Decider<
  InstrumentCommand,
  InstrumentState,
  InstrumentFact,
  InstrumentRefusal,
  InstrumentGiven
> = {
  initial: { status: "absent" },
  decide: ({ instrumentId, instrument, version }, state, { shipped }) => {
    const versions = publishedVersions(state);
    if (versions.includes(version)) return accept();
    if (!shipped) return refuse("instrument-unknown", { instrument, version }, "/instrument");
    // ASM-7: a danger answer calls somebody by name, and an anonymous answer has no name.
    if (shipped.anonymous && shipped.clinical) return refuse("anonymous-and-clinical", { instrument });
    const [fault] = shipped.faults;
    if (fault !== undefined) return refuse("instrument-faulty", { instrument, fault });
    const newest = Math.max(0, ...versions);
    if (version < newest) return refuse("version-superseded", { version, newest }, "/version");
    const { kind, items, digest } = shipped;
    return accept({
      type: "assessment.instrument-published",
      data: { instrumentId, instrument, version, kind, items, digest },
    });
  },
  evolve: (state, fact) => {
    switch (fact.type) {
      case "assessment.instrument-published": {
        const { instrumentId, version } = fact.data;
        return { status: "published", instrumentId, versions: [...publishedVersions(state), version] };
      }
      default:
        return exhausted(fact.type);
    }
  },
};

export const instrument = noun({
  context: "assessment",
  name: "instrument",
  facts: instrumentFacts,
  decider: instrumentDecider,
  stateVersion: 1,
  scopeOf: (state, tenant) => (state.status === "absent" ? undefined : { funder: tenant }),
});

export const instrumentRefusals = refusals<InstrumentRefusal>({
  "instrument-unknown": { status: 422, title: "There is no version {version} of an instrument {instrument}" },
  "version-superseded": { status: 409, title: "Version {newest} is published already" },
  "instrument-faulty": { status: 422, title: "{instrument} cannot be published: {fault}" },
  "anonymous-and-clinical": { status: 422, title: "{instrument} is both anonymous and clinical" },
});

import { sameJson } from "@sankofa/kernel/canonical-json";

export const RESOURCE_KINDS = ["document", "tool", "template", "training", "collection", "provider"] as const;
export type ResourceKind = (typeof RESOURCE_KINDS)[number];

/** What is said of a resource. */
export interface ResourceEntry {
  readonly title: string;
  readonly about: string;
  readonly kind: ResourceKind;
  readonly topic: string;
  readonly populations: readonly string[];
  readonly languages: readonly string[];
  readonly publisher?: string | undefined;
  readonly year?: number | undefined;
  readonly link?: string | undefined;
  /** How somebody outside was looked at before being recommended, and with what result. */
  readonly vetting?: string | undefined;
}

/** REP-5: documents speak for themselves; whoever is referred to a provider must know that somebody looked. */
export const lacksVetting = ({ kind, vetting }: ResourceEntry): boolean => kind === "provider" && vetting === undefined;

export const sameEntry = (one: ResourceEntry, other: ResourceEntry): boolean => sameJson(one, other);

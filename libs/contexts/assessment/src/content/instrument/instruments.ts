import type { JsonObject } from "@sankofa/kernel/canonical-json";
import type { Content } from "@sankofa/kernel/manifest";
import { instrumentSchema, type Instrument } from "./instrument.schema";
import track3Inception from "./track-3-inception/v1.json";

/** Every version of every instrument the room ships, oldest first: a response keeps the version it answered. */
export const instruments = [track3Inception] as readonly Instrument[];

/** The instrument in the version asked for, or in its newest. */
export const instrumentOf = (id: string, version?: number): Instrument | undefined =>
  instruments.filter((each) => each.id === id && (version === undefined || each.version === version)).at(-1);

export const itemsOf = (instrument: Instrument): number =>
  instrument.sections.reduce((count, { items }) => count + items.length, 0);

export const instrumentContent: readonly Content[] = instruments.map((each) => ({
  kind: "instrument",
  id: each.id,
  version: each.version,
  schema: instrumentSchema,
  data: each as unknown as JsonObject,
}));

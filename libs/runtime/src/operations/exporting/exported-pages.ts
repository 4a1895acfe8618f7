import { leafHash } from "@sankofa/evidence/leaf-hash";
import { canonicalJson } from "@sankofa/kernel/canonical-json";
import type { Position } from "@sankofa/kernel/contract";
import { envelopeOf } from "@sankofa/kernel/envelope";
import type { Id } from "@sankofa/kernel/ids";
import type { Language } from "@sankofa/kernel/language";
import type { Caller } from "@sankofa/kernel/scope";
import type { EventStore } from "@sankofa/ports/event-store";
import { ok } from "../../edge/answers";
import type { Rooms } from "../../edge/rooms-client";

const PAGE = 100;

/** A fact as the reporting room tells it, and the hash by which the log holds it. */
export interface ExportedFact {
  readonly position: Position;
  readonly type: string;
  readonly kind: string;
  readonly recorded: string;
  readonly happened: string;
  readonly actor: string;
  readonly roles: readonly string[];
  readonly sentence: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly hash: string;
}

/** An export as it was written down when it was asked for. */
export interface MadeExport {
  readonly exportId: Id;
  readonly programmeId: Id;
  readonly relationshipId: Id | null;
  readonly by: string;
  readonly made: string;
  readonly shows: "names" | "pseudonyms";
  readonly position: Position;
}

export interface ExportedPage {
  readonly export: MadeExport;
  readonly items: readonly ExportedFact[];
  readonly next: string | null;
}

export interface ExportAsked {
  readonly caller: Caller;
  readonly exportId: Id;
  /** The answer to the command that made it: what is read has to be as new. */
  readonly after?: Position | undefined;
  readonly language?: Language | undefined;
}

/** What an export is read from: the rooms, which know who may read what, and the log, for the hashes. */
export interface ExportSource {
  readonly rooms: Rooms;
  readonly leaves: Leaves;
}

/** The hashes by which the log holds what stands at these positions. */
export type Leaves = (positions: readonly Position[]) => Promise<ReadonlyMap<Position, string>>;

/** Hashed anew from what is stored: a log that was tampered with does not export as what it was. */
export const leavesOf =
  (store: Pick<EventStore, "readPositions">): Leaves =>
  async (positions) =>
    new Map(
      (await store.readPositions(positions)).map((fact) => [fact.position, leafHash(canonicalJson(envelopeOf(fact)))]),
    );

/** Page by page, as the reporting room lets whoever asks read it. */
export async function* exportedPages(
  { rooms, leaves }: ExportSource,
  { caller, exportId, after, language }: ExportAsked,
): AsyncGenerator<ExportedPage> {
  for (let cursor: string | null | undefined; cursor !== null;) {
    const request = { exportId, limit: PAGE, ...(cursor === undefined ? {} : { cursor }) };
    const asked = {
      kind: "query",
      caller,
      request,
      ...(after ? { after } : {}),
      ...(language ? { language } : {}),
    } as const;
    const page = JSON.parse(ok(await rooms.send("reporting.exported-facts", asked)).json) as ExportedPage;
    const hashes = await leaves([...new Set(page.items.map(({ position }) => position))]);
    yield { ...page, items: page.items.map((item) => ({ ...item, hash: hashes.get(item.position) ?? "" })) };
    cursor = page.next;
  }
}

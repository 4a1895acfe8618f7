/* eslint-disable @typescript-eslint/no-explicit-any -- views of many documents pass through here; each is typed where it is asked for */
import type { Contract, Position } from "@sankofa/kernel/contract";
import type { Language } from "@sankofa/kernel/language";
import type { AsOf, Found, Listing, HistoryPage, Page, Reading } from "@sankofa/kernel/manifest";
import type { Id } from "@sankofa/kernel/ids";
import { covers, SCOPE_LEVELS, type Caller, type Grant, type Role } from "@sankofa/kernel/scope";
import type { Instant } from "@sankofa/kernel/time";
import type { IndexValue, View } from "@sankofa/kernel/view";
import { START } from "@sankofa/ports/event-store";
import { BadCursor, type Find, type ModelId, type Row, type Visibility } from "@sankofa/ports/read-models";
import type { Ports } from "../ports";
import type { QueryCall } from "../rooms";
import { rowOf } from "../runners/page-fold";
import type { ViewPositions } from "../runners/view-positions";
import { isAbout, type History } from "./history";
import { pinnedCursor, placeIn } from "./pinned-cursor";
import type { RememberedContracts } from "./remembered-contracts";
import { END, type RememberedHistories } from "./remembered-histories";
import { requireRead, requireWhole } from "./whole-history";

const USUAL_LIMIT = 50;
const MOST_ROWS = 100;
/** As of a happened time every document is folded again: a list longer than this is refused. */
const MOST_FOLDED = 1_000;

/** The question would fold more records again than is bearable. */
export class TooMuchToFold extends Error {
  constructor(readonly most: number) {
    super(`More than ${most} records`);
  }
}

type Stores = Pick<Ports, "eventStore" | "readModels" | "clock">;

/** What was read for others lately. */
interface Remembered {
  readonly contracts: RememberedContracts;
  readonly histories: RememberedHistories;
}

/** What one caller may read, at the moment asked for. */
export class ReadingOf implements Reading {
  readonly now: Instant;
  readonly tenant: Id;
  readonly actor: string;
  readonly grants: readonly Grant[];
  readonly asOf: AsOf | undefined;
  readonly language: Language;
  private readonly caller: Caller;
  private readonly histories = new Map<string, Promise<History<any>>>();

  private constructor(
    private readonly stores: Stores,
    private readonly remembered: Remembered,
    private readonly views: ViewPositions,
    call: Pick<QueryCall, "caller" | "asOf" | "language">,
    private readonly allow: readonly Role[],
    private readonly visible: Visibility,
    private readonly at: Position | undefined,
  ) {
    this.now = stores.clock.now();
    this.caller = call.caller;
    this.tenant = call.caller.tenant;
    this.actor = call.caller.actor;
    this.grants = call.caller.grants;
    this.asOf = call.asOf;
    this.language = call.language ?? "en";
  }

  /** Undefined when no grant of the caller has one of the roles. `at` is the position that a recorded moment means. */
  static of(
    stores: Stores,
    remembered: Remembered,
    views: ViewPositions,
    call: Pick<QueryCall, "caller" | "asOf" | "language">,
    allow: readonly Role[],
    at?: Position,
  ): ReadingOf | undefined {
    const visible = visibility(call.caller, allow);
    return visible && new ReadingOf(stores, remembered, views, call, allow, visible, at);
  }

  get = async <Doc extends object>(view: View<Doc, any>, key: string): Promise<Doc | undefined> => {
    const row = await this.stores.readModels.get(this.views.model(view.name), key, this.at);
    if (!row || !this.maySee(view, row)) return undefined;
    return this.byHappened ? this.foldAgain(view, key) : (row.doc as Doc);
  };

  getAt = async <Doc extends object>(view: View<Doc, any>, key: string, at: Position): Promise<Doc | undefined> => {
    requireRead(this.views, view.name, at);
    const row = await this.stores.readModels.get(this.views.model(view.name), key, at);
    return row && this.maySee(view, row) ? (row.doc as Doc) : undefined;
  };

  find = async <Doc extends object>(view: View<Doc, any>, listing: Listing): Promise<Page<Found<Doc>>> => {
    if (this.byHappened) return this.findAsHappened(view, listing);
    const place = placeIn(this.at, listing.cursor);
    const page = await this.stores.readModels.find(this.views.model(view.name), {
      ...this.bounds(view, listing.where),
      ...(listing.orderBy ? { orderBy: listing.orderBy } : {}),
      ...(listing.descending ? { descending: true } : {}),
      ...place,
      limit: limited(listing.limit),
    });
    return {
      items: page.rows.filter((row) => this.maySee(view, row)).map((row) => ({ key: row.key, doc: row.doc as Doc })),
      next: pinnedCursor(place.at, page.next),
    };
  };

  countBy = async <Doc extends object>(
    view: View<Doc, any>,
    by: string,
    where?: Listing["where"],
  ): Promise<Readonly<Record<string, number>>> => {
    if (!this.byHappened)
      return this.stores.readModels.countBy(this.views.model(view.name), by, this.bounds(view, where));
    const counts: Record<string, number> = {};
    for (const { doc } of (await this.findAsHappened(view, where ? { where } : {})).items) {
      const value = String(view.index[by]?.(doc) ?? "");
      counts[value] = (counts[value] ?? 0) + 1;
    }
    return counts;
  };

  factsBehind = async (view: View<any, any>, key: string, page: HistoryPage): Promise<Page<Contract>> => {
    const row = await this.stores.readModels.get(this.views.model(view.name), key);
    if (!row || !this.maySee(view, row)) return { items: [], next: null };
    if (page.cursor !== undefined && !/^\d{20}$/.test(page.cursor)) throw new BadCursor();
    const { readModels } = this.stores;
    if (page.wholeUpTo !== undefined) await requireWhole(readModels, this.views, view.name, key, page.wholeUpTo);
    const limit = limited(page.limit);
    if (this.byHappened) return pageOf((await this.history(view, key)).by(this.happenedBy), limit, page);
    const positions = await this.touching(this.views.model(view.name), key, page, limit + 1);
    const wanted = positions.slice(0, limit).filter((position) => !this.at || position <= this.at);
    const items = (await this.remembered.contracts.at(wanted)).filter(isAbout(view, key));
    const more = positions.length > limit && wanted.length === limit;
    return { items, next: more ? (wanted.at(-1) ?? null) : null };
  };

  private touching(model: ModelId, key: string, { cursor, newestFirst }: HistoryPage, limit: number) {
    const { readModels } = this.stores;
    if (!newestFirst) return readModels.touches(model, key, cursor ?? START, limit);
    const end = this.at === undefined ? END : following(this.at);
    return readModels.touchesBefore(model, key, cursor !== undefined && cursor < end ? cursor : end, limit);
  }

  private get byHappened(): boolean {
    return this.asOf?.time === "happened";
  }

  private get happenedBy(): Instant {
    return this.asOf?.at ?? this.now;
  }

  private bounds(view: View<any, any>, where: Listing["where"]): Pick<Find, "visible" | "where" | "at"> {
    return {
      visible: view.tenantWide ? { tenant: this.tenant, scopes: "all" } : this.visible,
      ...(where ? { where } : {}),
      ...(this.at ? { at: this.at } : {}),
    };
  }

  private maySee(view: View<any, any>, row: Row): boolean {
    return view.tenantWide ? row.scope.funder === this.tenant : covers(this.caller, this.allow, row.scope);
  }

  private async foldAgain<Doc extends object>(view: View<Doc, any>, key: string): Promise<Doc | undefined> {
    return (await this.history(view, key)).docBy(this.happenedBy);
  }

  /** Looked up once for an answer, however much of it is made of it. */
  private history<Doc extends object>(view: View<Doc, any>, key: string): Promise<History<Doc>> {
    const named = `${view.name}/${key}`;
    const history = this.histories.get(named) ?? this.remembered.histories.of(this.views.model(view.name), view, key);
    this.histories.set(named, history);
    return history;
  }

  /** Lists as of a happened time: every visible document folded again, filtered and ordered by what it was then. */
  private async findAsHappened<Doc extends object>(view: View<Doc, any>, listing: Listing): Promise<Page<Found<Doc>>> {
    if (listing.cursor) throw new BadCursor();
    const found: Row[] = [];
    let cursor: string | undefined;
    do {
      const page: Awaited<ReturnType<Stores["readModels"]["find"]>> = await this.stores.readModels.find(
        this.views.model(view.name),
        {
          // Filtered by what it was then, not by what it is; for everybody where the view is.
          visible: this.bounds(view, undefined).visible,
          limit: MOST_ROWS,
          ...(cursor ? { cursor } : {}),
        },
      );
      if (found.length + page.rows.length > MOST_FOLDED) throw new TooMuchToFold(MOST_FOLDED);
      for (const row of page.rows) {
        const doc = this.maySee(view, row) ? await this.foldAgain(view, row.key) : undefined;
        if (doc) found.push(rowOf(view, row.key, doc));
      }
      cursor = page.next ?? undefined;
    } while (cursor);
    const matching = found.filter((row) =>
      Object.entries(listing.where ?? {}).every(([name, condition]) => meets(row.index[name] ?? null, condition)),
    );
    const order = listing.orderBy;
    if (order)
      matching.sort(
        (a, b) =>
          compare(a.index[order] ?? null, b.index[order] ?? null) * (listing.descending ? -1 : 1) ||
          compare(a.key, b.key),
      );
    return { items: matching.map((row) => ({ key: row.key, doc: row.doc as Doc })), next: null };
  }
}

/** A page of what had happened is cut from the whole: which time a correction counts from, its page alone does not say. */
const pageOf = (
  contracts: readonly Contract[],
  limit: number,
  { cursor, newestFirst }: HistoryPage,
): Page<Contract> => {
  const ordered = newestFirst ? [...contracts].reverse() : contracts;
  const rest = ordered.filter(
    ({ position }) => cursor === undefined || (newestFirst ? position < cursor : position > cursor),
  );
  const items = rest.slice(0, limit);
  return { items, next: rest.length > limit ? (items.at(-1)?.position ?? null) : null };
};

/** The lowest position that is higher. */
const following = (position: Position): Position => (BigInt(position) + 1n).toString().padStart(position.length, "0");

const limited = (limit: number | undefined): number => Math.min(Math.max(limit ?? USUAL_LIMIT, 1), MOST_ROWS);

const compare = (a: IndexValue, b: IndexValue): number => (a === b ? 0 : a === null || (b !== null && a < b) ? -1 : 1);

const meets = (value: IndexValue, condition: NonNullable<Listing["where"]>[string]): boolean => {
  if (condition === null || typeof condition !== "object") return value === condition;
  if ("in" in condition) return condition.in.includes(value);
  if (value === null) return false;
  return "atMost" in condition ? value <= condition.atMost : value >= condition.atLeast;
};

const visibility = (caller: Caller, allow: readonly Role[]): Visibility | undefined => {
  const scopes = caller.grants
    .filter((grant) => allow.includes(grant.role) || (grant.role === "applicant" && allow.includes("mentee")))
    .map((grant) => ({ level: SCOPE_LEVELS.find((level) => level === grant.level) ?? "relationship", id: grant.on }));
  if (scopes.length === 0) return undefined;
  return { tenant: caller.tenant, scopes: scopes.some(({ level }) => level === "funder") ? "all" : scopes };
};

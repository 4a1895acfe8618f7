import type { FeedContract } from "@sankofa/contracts/feed";
import type { Contract } from "@sankofa/kernel/contract";
import type { Id } from "@sankofa/kernel/ids";
import type { HistoryPage, Page, Reading } from "@sankofa/kernel/manifest";
import { field, list, optional, record, Type } from "@sankofa/kernel/schema";
import { DAY, happenedUntil, milliseconds, type Happened, type Instant } from "@sankofa/kernel/time";
import type { View } from "@sankofa/kernel/view";
import { writerOf } from "../../content/sentences/sentence-writer";
import { peopleView, type PersonDoc } from "./people.view";

/** A fact as people read it: who did what, when, why, and what it changed (GEN-5). */
export interface Happening {
  readonly id: string;
  readonly position: string;
  readonly type: string;
  readonly happened: Happened;
  readonly recorded: Instant;
  /** Entered more than a day after it happened: both times are worth showing (GEN-1). */
  readonly late: boolean;
  readonly actor: string;
  readonly actorId: string;
  readonly sentence: string;
  /** The fact this one corrects; both stay readable (GEN-2). */
  readonly corrects?: Id;
  /** The engagement it tells of: where an entry about one is corrected. */
  readonly engagementId?: Id;
  /** The stage a relationship entered with it: a bar of its history shows stages as bands. */
  readonly stage?: string;
}

export const happeningSchema = record({
  id: field.id(),
  position: field.line(),
  type: field.line(),
  happened: field.line(),
  recorded: field.instant(),
  late: field.flag(),
  actor: field.line(),
  actorId: field.line(),
  sentence: field.text(),
  corrects: optional(field.id()),
  engagementId: optional(field.id()),
  stage: optional(field.code()),
});

export const happeningsSchema = record({
  items: list(happeningSchema),
  next: Type.Union([Type.String(), Type.Null()]),
});

const ACCOUNT = "account:";

/** Whose act it was: a decision that a process carried out is still its maker's. */
export const actorOf = (contract: Contract): string => {
  const { decidedBy } = contract.data as { readonly decidedBy?: unknown };
  return typeof decidedBy === "string" ? decidedBy : contract.actor;
};

/** What a contract names by such an id, where it names one. */
const namedBy = ({ data }: Contract, name: "corrects" | "engagementId"): Id | undefined =>
  (data as Readonly<Partial<Record<typeof name, Id>>>)[name];

/** The stage a relationship entered with this. */
export const stageOf = ({ type, data }: Contract): string | undefined =>
  type === "relationship.stage-entered" || type === "relationship.stage-reopened"
    ? (data as { readonly stage: string }).stage
    : undefined;

const isLate = ({ happened, recorded }: Contract): boolean =>
  milliseconds(recorded) > milliseconds(happenedUntil(happened)) + DAY;

/** Those with an account who acted, each looked up once. */
export const actorsOf = async (
  reading: Reading,
  contracts: readonly Contract[],
): Promise<ReadonlyMap<string, PersonDoc | undefined>> => {
  const people = new Map<string, PersonDoc | undefined>();
  for (const actor of new Set(contracts.map(actorOf)))
    if (actor.startsWith(ACCOUNT)) people.set(actor, await reading.get(peopleView, actor.slice(ACCOUNT.length)));
  return people;
};

interface Told {
  readonly people?: ReadonlyMap<string, PersonDoc | undefined>;
  /** What a sentence may say of a contract's data; all of it, unless told. */
  readonly says?: (contract: Contract) => unknown;
}

/** Contracts as sentences, with the names of those who acted. */
export const happenings = async (
  reading: Reading,
  contracts: readonly Contract[],
  { people, says = ({ data }) => data }: Told = {},
): Promise<readonly Happening[]> => {
  const writer = writerOf(reading.language);
  const actors = people ?? (await actorsOf(reading, contracts));
  return contracts.map((contract) => {
    const actorId = actorOf(contract);
    const actor = writer.actor(actorId, actors.get(actorId)?.displayName);
    const corrects = namedBy(contract, "corrects");
    const engagementId = namedBy(contract, "engagementId");
    const stage = stageOf(contract);
    const { id, position, type, happened, recorded } = contract;
    return {
      id,
      position,
      type,
      happened,
      recorded,
      late: isLate(contract),
      actor,
      actorId,
      sentence: writer.say({ type, data: says(contract) }, actor),
      ...(corrects === undefined ? {} : { corrects }),
      ...(engagementId === undefined ? {} : { engagementId }),
      ...(stage === undefined ? {} : { stage }),
    };
  });
};

const MOST_AT_ONCE = 100;

/** Everything that ever touched a document, as far as it counts for the moment asked for. */
export const everythingBehind = async <Doc extends object, Heard extends Contract>(
  reading: Reading,
  view: View<Doc, Heard>,
  key: string,
): Promise<readonly Heard[]> => {
  const contracts: Heard[] = [];
  let cursor: string | undefined;
  do {
    const page = await reading.factsBehind(view, key, { limit: MOST_AT_ONCE, cursor });
    contracts.push(...(page.items as readonly Heard[]));
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  return contracts;
};

/** One page of a record's history; undefined where there is no such record, or none the reader may see. */
export const timelineOf = async <Doc extends object>(
  reading: Reading,
  view: View<Doc, FeedContract>,
  key: string,
  asked: HistoryPage,
): Promise<Page<Happening> | undefined> => {
  if (!(await reading.get(view, key))) return undefined;
  const { items, next } = await reading.factsBehind(view, key, asked);
  return { items: await happenings(reading, items), next };
};

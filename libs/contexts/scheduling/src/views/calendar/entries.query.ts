import { query, type Reading } from "@sankofa/kernel/manifest";
import { field, list, orNull, record, type Static } from "@sankofa/kernel/schema";
import { covers } from "@sankofa/kernel/scope";
import { DAY, happenedFrom, later, MINUTE, type Instant } from "@sankofa/kernel/time";
import { ID } from "@sankofa/kernel/patterns";
import { IsIn, IsOptional, Matches } from "class-validator";
import { isLeftOver } from "../../domain/engagement/engagement.times.policies";
import type { EngagementDoc, EngagementStatus } from "../engagements/engagements.doc";
import { engagementsView } from "../engagements/engagements.view";
import { knownApplicationsView } from "../known-applications/known-applications.view";
import { knownProgrammesView } from "../known-programmes/known-programmes.view";
import { knownRelationshipsView, type KnownRelationship } from "../known-relationships/known-relationships.view";
import { trainingCalendarView } from "../training-calendar/training-calendar.view";
import { programmesOf, READERS, startOf, TAKE_PART } from "./calendar.query";

const CALENDARS = ["person", "relationship", "programme"] as const;
/** What is older is history, which a calendar elsewhere has kept or forgotten as its owner wished. */
const DAYS_BACK = 31;
/** The earliest are told, and the others as time goes on: no calendar elsewhere is looked at so far ahead. */
const MOST_ENTRIES = 1_000;
const MOST_AT_ONCE = 100;
/** What was only logged afterwards was never on a calendar. */
const STANDS = {
  proposed: "tentative",
  confirmed: "confirmed",
  held: "confirmed",
  missed: "cancelled",
  cancelled: "cancelled",
} as const;
type Planned = keyof typeof STANDS;
/** Acts that make an earlier word of the same entry obsolete. */
const CHANGES = ["confirmed", "moved", "cancelled", "missed", "held", "corrected", "safety-asked"].map(
  (act) => `engagement.${act}`,
);

export class ListCalendarEntriesRequest {
  /** The reader's own where left out. */
  @IsOptional()
  @IsIn(CALENDARS)
  of?: (typeof CALENDARS)[number];

  /** Which relationship or programme. */
  @IsOptional()
  @Matches(ID)
  on?: string;
}

const entry = record({
  what: field.oneOf("engagement", "training-day"),
  /** The engagement's or the training's. */
  id: field.id(),
  /** Which day of a training. */
  day: orNull(field.whole(1)),
  stands: field.oneOf("tentative", "confirmed", "cancelled"),
  /** Rises with each change: of two words about one entry the higher one is the later. */
  sequence: field.whole(),
  changed: field.instant(),
  startsAt: field.instant(),
  endsAt: field.instant(),
  place: orNull(field.line()),
  link: orNull(field.line()),
  mentorOrganisation: orNull(field.line()),
  menteeOrganisation: orNull(field.line()),
  /** A safety and security check is asked for: what it is and where belongs on no calendar outside. */
  safety: field.flag(),
});
const response = record({
  items: list(entry),
  /** From when on more engagements are planned than one answer tells; null where it tells all. */
  moreFrom: orNull(field.instant()),
});
type Entry = Static<typeof entry>;

interface Found {
  readonly docs: readonly EngagementDoc[];
  readonly moreFrom: Instant | null;
}

const plannedIn = async (
  where: Readonly<Record<string, string>>,
  from: Instant,
  reading: Reading,
  wanted: (doc: EngagementDoc) => boolean = () => true,
): Promise<Found> => {
  const found: EngagementDoc[] = [];
  const status = { in: Object.keys(STANDS) satisfies readonly string[] as EngagementStatus[] };
  let cursor: string | undefined;
  do {
    const listing = { where: { ...where, when: { atLeast: from }, status }, orderBy: "when" };
    const page = await reading.find(engagementsView, { ...listing, limit: MOST_AT_ONCE, cursor });
    found.push(...page.items.map(({ doc }) => doc).filter(wanted));
    cursor = page.next ?? undefined;
  } while (cursor !== undefined && found.length <= MOST_ENTRIES);
  const first = found[MOST_ENTRIES];
  return { docs: found.slice(0, MOST_ENTRIES), moreFrom: first ? startOf(first) : null };
};

type Word = Pick<Entry, "stands" | "sequence" | "changed">;

/** The last word of a meeting; the end of its relationship is one too for what was still ahead then. */
const lastWordOf = (
  { status, facts }: EngagementDoc,
  startsAt: Instant,
  known: KnownRelationship | undefined,
): Word => {
  const changes = facts.filter(({ type }) => CHANGES.includes(type));
  const changed = (changes.at(-1) ?? facts[0])?.recorded ?? startsAt;
  const word = { stands: STANDS[status as Planned], sequence: changes.length, changed };
  const isPlanned = status === "proposed" || status === "confirmed";
  if (!isPlanned || !known?.ended || !isLeftOver(startsAt, known)) return word;
  const ended = happenedFrom(known.ended);
  return { stands: "cancelled", sequence: word.sequence + 1, changed: ended > changed ? ended : changed };
};

/** At the time it was planned for: when it really took place is told in the house. */
const ofEngagement = async (doc: EngagementDoc, reading: Reading): Promise<Entry[]> => {
  const { engagementId: id, startsAt, minutes, safety, place, link } = doc;
  if (startsAt === null) return [];
  const known = await reading.get(knownRelationshipsView, doc.relationshipId);
  return [
    {
      ...{ what: "engagement" as const, id, day: null },
      ...lastWordOf(doc, startsAt, known),
      ...{ startsAt, endsAt: later(startsAt, minutes * MINUTE), place, link },
      mentorOrganisation: known?.mentorOrganisation ?? null,
      menteeOrganisation: known?.menteeOrganisation ?? null,
      safety: safety !== "not-asked",
    },
  ];
};

const trainingDays = async (programmeId: string, from: Instant, reading: Reading): Promise<Entry[]> => {
  const days = (await reading.get(trainingCalendarView, programmeId))?.days ?? [];
  return days
    .filter(({ startsAt }) => startsAt >= from)
    .map(({ trainingId: id, day, cancelled, changes: sequence, changed, startsAt, endsAt, place, link }) => ({
      ...{ what: "training-day", id, day, stands: cancelled ? "cancelled" : "confirmed", sequence, changed },
      ...{ startsAt, endsAt, place, link, mentorOrganisation: null, menteeOrganisation: null, safety: false },
    }));
};

type Answer = Static<typeof response>;

/** What was found, and training days among it, in order. */
const told = async ({ docs, moreFrom }: Found, days: readonly Entry[], reading: Reading): Promise<Answer> => {
  const planned = (await Promise.all(docs.map((doc) => ofEngagement(doc, reading)))).flat();
  return { items: [...planned, ...days].sort((one, other) => (one.startsAt < other.startsAt ? -1 : 1)), moreFrom };
};

/** Those meetings that the reader sits in, and the days of the trainings around them; not all that they may look at. */
const ofReader = async (from: Instant, reading: Reading): Promise<Answer> => {
  const sitsIn = (doc: EngagementDoc): boolean => covers(reading, TAKE_PART, engagementsView.scope(doc));
  const takesPart = reading.grants.some(({ role }) => role === "applicant" || TAKE_PART.includes(role));
  const own = takesPart ? await plannedIn({}, from, reading, sitsIn) : { docs: [], moreFrom: null };
  const trained = await Promise.all(
    (await programmesOf(reading)).map((programmeId) => trainingDays(programmeId, from, reading)),
  );
  return told(own, trained.flat(), reading);
};

/** SCH-7: what a calendar elsewhere shows. Asked anew at each look, by the right that the reader has then. */
export const listCalendarEntries = query<ListCalendarEntriesRequest, Answer>({
  name: "list-calendar-entries",
  summary: "What stands on the reader's own calendar, a relationship's or a programme's, with what was called off",
  route: "GET /calendar/entries",
  request: ListCalendarEntriesRequest,
  allow: READERS,
  views: [engagementsView, trainingCalendarView, knownRelationshipsView, knownProgrammesView, knownApplicationsView],
  asOf: true,
  response,
  answer: async ({ of = "person", on = "" }, reading) => {
    const from = later(reading.asOf?.at ?? reading.now, -DAYS_BACK * DAY);
    if (of === "person") return ofReader(from, reading);
    if (of === "relationship") {
      if (!(await reading.get(knownRelationshipsView, on))) return undefined;
      return told(await plannedIn({ relationshipId: on }, from, reading), [], reading);
    }
    if (!(await reading.get(knownProgrammesView, on))) return undefined;
    return told(await plannedIn({ programmeId: on }, from, reading), await trainingDays(on, from, reading), reading);
  },
});

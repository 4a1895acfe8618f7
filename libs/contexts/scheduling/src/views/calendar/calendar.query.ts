import { query, type Reading } from "@sankofa/kernel/manifest";
import { field, list, orNull, record, type Static } from "@sankofa/kernel/schema";
import { covers, type Role } from "@sankofa/kernel/scope";
import { DAY, happenedFrom, later, MINUTE, type Instant } from "@sankofa/kernel/time";
import { INSTANT } from "@sankofa/kernel/patterns";
import { IsOptional, Matches } from "class-validator";
import { doubleBookings } from "../../domain/double-bookings.policies";
import { isLeftOver } from "../../domain/engagement/engagement.times.policies";
import type { EngagementDoc } from "../engagements/engagements.doc";
import { engagementsView } from "../engagements/engagements.view";
import { knownApplicationsView } from "../known-applications/known-applications.view";
import { knownProgrammesView } from "../known-programmes/known-programmes.view";
import { knownRelationshipsView, RUNNING } from "../known-relationships/known-relationships.view";
import { trainingCalendarView } from "../training-calendar/training-calendar.view";

const USUAL_DAYS = 31;
const MOST_DAYS = 92;
const MOST_ENTRIES = 500;
const MOST_AT_ONCE = 100;
/** What was cancelled or missed is told by the list of engagements; a calendar shows what takes people's time. */
const SHOWN = ["proposed", "confirmed", "held"];
export const READERS: readonly Role[] = [
  "funder-administrator",
  "programme-manager",
  "coordinator",
  "mentor",
  "mentee",
  "applicant",
  "auditor",
];
/** Those who sit in a meeting themselves; everybody else looks on. */
export const TAKE_PART: readonly Role[] = ["mentor", "mentee"];

export class ShowCalendarRequest {
  /** From now on where left out. */
  @IsOptional()
  @Matches(INSTANT)
  from?: string;

  /** 31 days where left out, 92 at most. */
  @IsOptional()
  @Matches(INSTANT)
  until?: string;
}

const entry = record({
  what: field.oneOf("engagement", "training-day"),
  /** The engagement's or the training's. */
  id: field.id(),
  programmeId: field.id(),
  relationshipId: orNull(field.id()),
  kind: field.code(),
  /** Which day of a training. */
  day: orNull(field.whole(1)),
  status: field.code(),
  startsAt: field.instant(),
  endsAt: field.instant(),
  /** Only the day of it is known: its hours are that day's first and say nothing. */
  dayOnly: field.flag(),
  zone: field.zone(),
  place: orNull(field.line()),
  link: orNull(field.line()),
  mentorOrganisation: orNull(field.line()),
  menteeOrganisation: orNull(field.line()),
  doubleBooked: field.flag(),
});
const response = record({
  from: field.instant(),
  until: field.instant(),
  items: list(entry),
  /** False where more is planned than one answer tells: the earliest are told then. */
  whole: field.flag(),
});

type Entry = Static<typeof entry>;
interface Range {
  readonly from: Instant;
  readonly until: Instant;
}
interface Planned {
  readonly entry: Entry;
  readonly needs: readonly string[];
}

interface Found {
  readonly engagements: readonly EngagementDoc[];
  readonly whole: boolean;
}

const engagementsIn = async ({ from, until }: Range, reading: Reading): Promise<Found> => {
  const found: EngagementDoc[] = [];
  for (let cursor: string | undefined; ;) {
    const where = { when: { atLeast: from }, status: { in: SHOWN } };
    const page = await reading.find(engagementsView, { where, orderBy: "when", limit: MOST_AT_ONCE, cursor });
    const docs = page.items.map(({ doc }) => doc);
    found.push(...docs.filter((doc) => startOf(doc) < until));
    const beyond = docs.some((doc) => startOf(doc) >= until);
    cursor = beyond ? undefined : (page.next ?? undefined);
    if (cursor === undefined || found.length > MOST_ENTRIES)
      return { engagements: found.slice(0, MOST_ENTRIES), whole: found.length <= MOST_ENTRIES };
  }
};

export const startOf = ({ happened, startsAt }: EngagementDoc): Instant =>
  happened === null ? (startsAt ?? "") : happenedFrom(happened);

/** A contact may be known by its day alone, as `2026-03-03[Africa/Nairobi]`. */
const isOfDay = ({ happened }: EngagementDoc): boolean => happened?.endsWith("]") === true;

/** Of what was still ahead when the relationship ended, nothing: nobody's time is taken by it. */
const ofEngagement = async (doc: EngagementDoc, reading: Reading): Promise<Planned[]> => {
  const { engagementId: id, programmeId, relationshipId, kind, status, minutes, zone, place, link } = doc;
  const known = await reading.get(knownRelationshipsView, relationshipId);
  const startsAt = startOf(doc);
  if (known && doc.happened === null && isLeftOver(startsAt, known)) return [];
  const own = covers(reading, TAKE_PART, engagementsView.scope(doc));
  return [
    {
      entry: {
        ...{ what: "engagement", id, programmeId, relationshipId, kind, day: null, status, startsAt },
        endsAt: later(startsAt, minutes * MINUTE),
        dayOnly: isOfDay(doc),
        ...{ zone, place, link },
        mentorOrganisation: known?.mentorOrganisation ?? null,
        menteeOrganisation: known?.menteeOrganisation ?? null,
        doubleBooked: false,
      },
      needs: isOfDay(doc) ? [] : own ? [relationshipId, reading.actor] : [relationshipId],
    },
  ];
};

/** The programmes a reader has to do with: those of their own reach, and those they are still in by a relationship or an application. */
export const programmesOf = async (reading: Reading): Promise<readonly string[]> => {
  // Whoever sees the whole funder has every programme in reach: what goes on in all of them need not be counted for that.
  if (covers(reading, READERS, { funder: reading.tenant })) return ownProgrammes(reading);
  const [own, relationships, applications] = await Promise.all([
    ownProgrammes(reading),
    reading.countBy(knownRelationshipsView, "programmeId", { status: { in: RUNNING } }),
    reading.countBy(knownApplicationsView, "programmeId", { status: "open" }),
  ]);
  return [...new Set([...own, ...Object.keys(relationships), ...Object.keys(applications)])];
};

const ownProgrammes = async (reading: Reading): Promise<readonly string[]> => {
  const found: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await reading.find(knownProgrammesView, { limit: MOST_AT_ONCE, cursor });
    found.push(...page.items.map(({ doc }) => doc.programmeId));
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  return found;
};

const trainingDaysIn = async ({ from, until }: Range, reading: Reading): Promise<readonly Planned[]> => {
  const calendars = await Promise.all(
    (await programmesOf(reading)).map((programmeId) => reading.get(trainingCalendarView, programmeId)),
  );
  return calendars.flatMap((calendar) =>
    (calendar?.days ?? [])
      .filter(({ cancelled, startsAt }) => !cancelled && startsAt >= from && startsAt < until)
      .map(({ trainingId: id, day, startsAt, endsAt, zone, place, link }) => ({
        entry: {
          ...{ what: "training-day" as const, id, programmeId: calendar?.programmeId ?? "", relationshipId: null },
          ...{ kind: "training-day", day, status: "confirmed", startsAt, endsAt, zone, place, link },
          ...{ dayOnly: false, mentorOrganisation: null, menteeOrganisation: null, doubleBooked: false },
        },
        needs: [reading.actor],
      })),
  );
};

export const showCalendar = query<ShowCalendarRequest, Static<typeof response>>({
  name: "show-calendar",
  summary: "What the reader has on their calendar, with what is booked twice",
  route: "GET /calendar",
  request: ShowCalendarRequest,
  allow: READERS,
  views: [engagementsView, trainingCalendarView, knownRelationshipsView, knownProgrammesView, knownApplicationsView],
  asOf: true,
  response,
  answer: async ({ from = "", until }, reading) => {
    const begin = from === "" ? reading.now : from;
    const last = later(begin, MOST_DAYS * DAY);
    const wanted = until ?? later(begin, USUAL_DAYS * DAY);
    const range = { from: begin, until: wanted < last ? wanted : last };
    const { engagements, whole } = await engagementsIn(range, reading);
    const planned = [
      ...(await Promise.all(engagements.map((doc) => ofEngagement(doc, reading)))).flat(),
      ...(await trainingDaysIn(range, reading)),
    ].sort((one, other) => (one.entry.startsAt < other.entry.startsAt ? -1 : 1));
    const keyOf = ({ id, day }: Entry): string => `${id} ${day ?? ""}`;
    const twice = doubleBookings(
      planned.map(({ entry: each, needs }) => ({
        key: keyOf(each),
        startsAt: each.startsAt,
        endsAt: each.endsAt,
        needs,
      })),
    );
    const items = planned.map((each) => ({ ...each.entry, doubleBooked: twice.has(keyOf(each.entry)) }));
    return { ...range, items, whole };
  },
});

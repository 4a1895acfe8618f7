import { healthOf, RUNNING } from "../relationship-health/health.project";
import { entriesOf } from "./costs.project";
import type { CountedRelationship } from "./counted-relationship.project";
import { invitedOnly } from "./programme-figures.project";
import type { ProgrammeFiguresDoc } from "./programme-figures.doc";

/** The numbers a programme is known by. Each is a count of members, and each member belongs to one part of it. */
export const FIGURES = [
  "applications",
  "waiting",
  "seats",
  "relationships",
  "stages",
  "ends",
  "overdue",
  "contacts",
  "changes",
  "health",
  "approaches",
  "areas",
  "costs",
] as const;

export type FigureName = (typeof FIGURES)[number];

/** A number and how it splits: applications by status, relationships by how they stand, contacts by kind. */
export interface Figure {
  readonly total: number;
  readonly parts: Readonly<Record<string, number>>;
}

export type Figures = Readonly<Record<FigureName, Figure>>;

/** Who is counted: the member's id, and the part it is counted in. */
export type Members = ReadonlyMap<string, string>;

/** The lead has the organisation's answers and owes it a decision. */
const WAITING: readonly string[] = ["interest-expressed", "shortlisted", "inception-held"];
const balanceOf = ({ better, worse }: { readonly better: number; readonly worse: number }): string =>
  better === worse ? "level" : better > worse ? "mostly-better" : "mostly-worse";

/** Contacts and costs are not among them: the document keeps their sums only. */
export type CountedByMembers = Exclude<FigureName, "contacts" | "costs">;

const running = (relationships: readonly (readonly [string, CountedRelationship])[]) =>
  relationships.filter(([, { standing }]) => RUNNING.includes(standing));

/** Each of what several relationships have several of: a member is the relationship with one of them. */
const several = (
  relationships: readonly (readonly [string, CountedRelationship])[],
  of: "overdue" | "approaches" | "areas",
): Members => new Map(relationships.flatMap(([id, each]) => each[of].map((one) => [`${id}/${one}`, one] as const)));

/** Who stands behind a number on a day. */
export const membersOf = (figure: CountedByMembers, doc: ProgrammeFiguresDoc, day: string): Members => {
  const applications = Object.entries(doc.applications);
  const relationships = Object.entries(doc.relationships);
  switch (figure) {
    case "applications":
      return new Map([
        ...invitedOnly(doc).map((id) => [id, "invited"] as const),
        ...applications.map(([id, { status }]) => [id, status] as const),
      ]);
    case "waiting":
      return new Map(
        applications.filter(([, { status }]) => WAITING.includes(status)).map(([id, { status }]) => [id, status]),
      );
    case "seats":
      return new Map(doc.seats.map((id) => [id, "taken"]));
    case "relationships":
      return new Map(relationships.map(([id, { standing }]) => [id, standing]));
    case "stages":
      return new Map(running(relationships).map(([id, { stage }]) => [id, stage]));
    case "ends":
      return new Map(relationships.flatMap(([id, { reason }]) => (reason === null ? [] : [[id, reason] as const])));
    // What people say of themselves before and after: it shows a change and is no proof of an improvement (REP-7).
    case "changes":
      return new Map(
        relationships.flatMap(([id, { moved }]) => (moved === null ? [] : [[id, balanceOf(moved)] as const])),
      );
    case "overdue":
      return several(relationships, "overdue");
    // What pairs that go on work by and on; what ended is history, and stands in its own record.
    case "approaches":
      return several(running(relationships), "approaches");
    case "areas":
      return several(running(relationships), "areas");
    case "health":
      return new Map(
        relationships.flatMap(([id, each]) => {
          const health = healthOf(each, day);
          return health === null ? [] : [[id, health] as const];
        }),
      );
  }
};

type Parts = Readonly<Record<string, number>>;

/** All parts together. */
export const totalOf = (parts: Parts): number => Object.values(parts).reduce((sum, count) => sum + count, 0);

const figureOf = (parts: Parts): Figure => ({ total: totalOf(parts), parts });

const counted = (members: Members): Figure => {
  const parts: Record<string, number> = {};
  for (const part of members.values()) parts[part] = (parts[part] ?? 0) + 1;
  return figureOf(parts);
};

const figures = (count: (figure: FigureName) => Figure): Figures =>
  Object.fromEntries(FIGURES.map((figure) => [figure, count(figure)])) as unknown as Figures;

/** Every number of one programme, on a day: what is late depends on it. */
export const figuresOf = (doc: ProgrammeFiguresDoc, day: string): Figures =>
  figures((figure) => {
    if (figure === "contacts") return figureOf(doc.contacts);
    return figure === "costs" ? figureOf(entriesOf(doc.costs)) : counted(membersOf(figure, doc, day));
  });

/** Each part over all of them. */
export const addedUp = (several: readonly Parts[]): Parts => {
  const sums: Record<string, number> = {};
  for (const [part, count] of several.flatMap((parts) => Object.entries(parts))) sums[part] = (sums[part] ?? 0) + count;
  return sums;
};

/** The numbers of several programmes together. */
export const summed = (several: readonly Figures[]): Figures =>
  figures((figure) => figureOf(addedUp(several.map((each) => each[figure].parts))));

/** Since when the longest-waiting application has waited for its decision: as in the programme's own queue. */
export const oldestWait = (doc: ProgrammeFiguresDoc): string | null =>
  Object.values(doc.applications)
    .flatMap(({ status, since }) => (WAITING.includes(status) ? [since] : []))
    .sort()[0] ?? null;

/** Contacts by the months of the programme's calendar. */
export const monthsOf = ({ days }: Pick<ProgrammeFiguresDoc, "days">): Parts =>
  Object.fromEntries(
    Object.entries(days).map(([month, counts]) => [month, counts.reduce((total, count) => total + count, 0)]),
  );

const MONTHS = 12;

/** The twelve months up to a moment, each with its contacts: a line small enough for a table's cell. */
export const sparklineOf = (months: Readonly<Record<string, number>>, until: string): readonly MonthCount[] => {
  const last = Number(until.slice(0, 4)) * 12 + Number(until.slice(5, 7)) - 1;
  return Array.from({ length: MONTHS }, (_, index) => {
    const month = last - MONTHS + 1 + index;
    const name = `${String(Math.floor(month / 12)).padStart(4, "0")}-${String((month % 12) + 1).padStart(2, "0")}`;
    return { month: name, contacts: months[name] ?? 0 };
  });
};

export interface MonthCount {
  readonly month: string;
  readonly contacts: number;
}

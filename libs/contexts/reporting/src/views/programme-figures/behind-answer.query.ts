import type { Reading } from "@sankofa/kernel/manifest";
import { field, list, optional, record, Type } from "@sankofa/kernel/schema";
import { USUAL_LIMIT } from "@sankofa/requests/page-request";
import { happenings, happeningSchema, type Happening } from "../people/happenings.query";
import type { Behind } from "./facts-behind.project";
import { FIGURES, type FigureName } from "./figures.project";

interface Item {
  readonly programmeId: string;
  readonly member: string;
  readonly part: string;
  readonly minutes?: number;
  readonly currency?: string;
  readonly minorUnits?: number;
  /** Whose history it is part of. */
  readonly relationshipId?: string;
  readonly applicationId?: string;
  /** The organisation that applied or is mentored. */
  readonly organisation?: string;
  readonly facts: readonly Happening[];
}

export interface FigureFacts {
  readonly figure: FigureName;
  /** The number itself: as many items as all pages hold. */
  readonly total: number;
  /** Their time together; for contacts only. */
  readonly minutes?: number;
  readonly items: readonly Item[];
  readonly next: string | null;
}

export const figureFactsSchema = record({
  figure: field.oneOf(...FIGURES),
  total: field.whole(),
  minutes: optional(field.whole()),
  items: list(
    record({
      programmeId: field.id(),
      member: field.line(),
      part: field.code(),
      minutes: optional(field.whole()),
      currency: optional(field.line()),
      minorUnits: optional(field.whole()),
      relationshipId: optional(field.id()),
      applicationId: optional(field.id()),
      organisation: optional(field.line()),
      facts: list(happeningSchema),
    }),
  ),
  next: Type.Union([Type.String(), Type.Null()]),
});

/** A cursor counts the items before it, written as wide as every cursor of the room. */
const cursorTo = (start: number): string => String(start).padStart(20, "0");

/** A page of those behind a number, each with its facts as sentences. */
export const behindAnswer = async (
  reading: Reading,
  figure: FigureName,
  all: readonly (Behind & { readonly programmeId: string })[],
  { limit = USUAL_LIMIT, cursor }: { readonly limit?: number | undefined; readonly cursor?: string | undefined },
): Promise<FigureFacts> => {
  const start = Number(cursor ?? 0);
  const page = all.slice(start, start + limit);
  const sentences = await happenings(
    reading,
    page.flatMap(({ facts }) => facts),
  );
  const said = new Map(sentences.map((each) => [each.id, each]));
  return {
    figure,
    total: all.length,
    ...(figure === "contacts" ? { minutes: all.reduce((sum, each) => sum + (each.minutes ?? 0), 0) } : {}),
    items: page.map(({ about, ...each }) => ({
      ...each,
      ...about,
      facts: each.facts.flatMap(({ id }) => said.get(id) ?? []),
    })),
    next: start + limit < all.length ? cursorTo(start + limit) : null,
  };
};

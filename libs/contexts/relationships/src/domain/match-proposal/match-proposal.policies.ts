import type { Id } from "@sankofa/kernel/ids";
import type { LocalDate } from "@sankofa/kernel/time";
import type { Candidate, Needs } from "./match-proposal.events";

/** Raised whenever another ranking would come of the same needs and mentors: a proposal says by which it was made. */
export const RANKING_RULE = 1;

/** How many relationships a mentor carries until somebody says otherwise: the enrolment room counts by the same number. */
export const USUAL_CAPACITY = 2;

/** What is known of a mentor when a proposal is made. */
export interface MentorOffer {
  readonly mentorId: Id;
  readonly organisation: string;
  readonly areas: readonly string[];
  readonly population?: string | undefined;
  readonly languages: readonly string[];
  readonly kilometres?: number | undefined;
  readonly from?: LocalDate | undefined;
  readonly until?: LocalDate | undefined;
  readonly capacity: number;
  readonly taken: number;
}

type Reason = Candidate["reasons"][number];

const PER_AREA = 3;
const SAME_POPULATION = 6;
const PER_LANGUAGE = 2;
const WHOLE_PERIOD = 2;
const MORE_FREE = 1;
const NEAR_KM = 100;
const NEAR = 2;

const plain = (text: string): string => text.trim().toLowerCase();
const common = (some: readonly string[], others: readonly string[]): readonly string[] =>
  some.filter((each) => others.some((other) => plain(other) === plain(each)));

const coversPeriod = (needs: Needs, { from, until }: MentorOffer): boolean =>
  (from === undefined || from <= needs.from) && (until === undefined || until >= needs.until);

const isCrossover = (needs: Needs, { population }: MentorOffer): boolean =>
  needs.population !== undefined && plain(population ?? "") !== plain(needs.population);

const reasonsFor = (needs: Needs, offer: MentorOffer): readonly Reason[] => {
  const areas = common(needs.areas, offer.areas);
  const languages = common(needs.languages, offer.languages);
  const free = offer.capacity - offer.taken;
  const counted: readonly (Reason | false)[] = [
    areas.length > 0 && { reason: "areas", points: PER_AREA * areas.length, words: areas.join(", ") },
    needs.population !== undefined &&
      !isCrossover(needs, offer) && { reason: "same-population", points: SAME_POPULATION, words: needs.population },
    languages.length > 0 && {
      reason: "languages",
      points: PER_LANGUAGE * languages.length,
      words: languages.join(", "),
    },
    coversPeriod(needs, offer) && { reason: "whole-period", points: WHOLE_PERIOD },
    offer.kilometres !== undefined && offer.kilometres <= NEAR_KM && { reason: "near", points: NEAR },
    free > 1 && { reason: "room-for-more", points: MORE_FREE },
  ];
  return counted.filter((each) => each !== false);
};

const concernsFor = (needs: Needs, offer: MentorOffer): readonly string[] => [
  ...(offer.taken >= offer.capacity ? ["no-capacity"] : []),
  ...(isCrossover(needs, offer) ? ["crossover"] : []),
  ...(needs.languages.length > 0 && common(needs.languages, offer.languages).length === 0 ? ["no-language"] : []),
  ...(coversPeriod(needs, offer) ? [] : ["period"]),
  // Mentees of one mentor may compete with each other: to be talked about before it is decided.
  ...(offer.taken > 0 ? ["competition"] : []),
];

/** Without room for another relationship nobody is proposed before those who have it. */
const hasRoom = ({ concerns }: Candidate): boolean => !concerns.includes("no-capacity");

/** Mentors for a mentee, the best first, each with its reasons; the same in the same order every time (REL-14). */
export const ranked = (needs: Needs, offers: readonly MentorOffer[]): readonly Candidate[] =>
  offers
    .map((offer): Candidate => {
      const reasons = [...reasonsFor(needs, offer)];
      const points = reasons.reduce((sum, each) => sum + each.points, 0);
      const { mentorId, organisation } = offer;
      return { mentorId, organisation, points, reasons, concerns: [...concernsFor(needs, offer)] };
    })
    .sort(
      (one, other) =>
        Number(hasRoom(other)) - Number(hasRoom(one)) ||
        other.points - one.points ||
        one.organisation.localeCompare(other.organisation, "en") ||
        one.mentorId.localeCompare(other.mentorId, "en"),
    );

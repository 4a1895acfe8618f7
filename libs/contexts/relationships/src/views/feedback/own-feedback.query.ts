import { query, type Page } from "@sankofa/kernel/manifest";
import { field, list, orNull, record, Type } from "@sankofa/kernel/schema";
import { DAY, milliseconds, startOfDay, type Instant } from "@sankofa/kernel/time";
import { personOf } from "../../domain/belonging.policies";
import { STRATEGIC_POINTS } from "../../domain/feedback/feedback.policies";
import { listWithin } from "../relationship-card/list-within.query";
import type { RelationshipCard } from "../relationship-card/relationship-card.doc";
import { relationshipCardView } from "../relationship-card/relationship-card.view";
import { WithinRequest } from "../relationship-card/request-words.query";
import { disclosedOf, feedbackLine, lineFor, type FeedbackLine } from "./feedback-answer.query";
import { feedbackView, pointKey } from "./feedback.view";

interface Offer {
  readonly point: (typeof STRATEGIC_POINTS)[number];
  readonly stage: string | null;
}

interface Own extends Page<FeedbackLine> {
  /** When the programme would like to hear something, and has not yet from this person. */
  readonly offers: readonly Offer[];
}

export class OwnFeedbackRequest extends WithinRequest {}

/** The points a relationship has come to: a new stage, the half of its period, its end. */
const pointsOf = ({ stage, stages, from, until, zone, ending }: RelationshipCard, now: Instant): readonly Offer[] => {
  const [start, last] = [from, until].map((day) => milliseconds(startOfDay(day, zone))) as [number, number];
  const isHalf = milliseconds(now) >= (start + last + DAY) / 2;
  const offers: readonly (Offer | false)[] = [
    stage !== stages[0]?.stage && { point: "stage-change", stage },
    isHalf && { point: "half-point", stage: null },
    ending !== null && { point: "end", stage: null },
  ];
  return offers.filter((each) => each !== false);
};

export const ownFeedback = query<OwnFeedbackRequest, Own>({
  name: "own-feedback",
  summary: "What the reader told the programme, what it did about it, and when it would like to hear more",
  route: "GET /relationships/:relationshipId/feedback",
  request: OwnFeedbackRequest,
  allow: ["mentor", "mentee"],
  views: [feedbackView, relationshipCardView],
  response: record({
    items: list(feedbackLine),
    next: orNull(Type.String()),
    offers: list(record({ point: field.oneOf(...STRATEGIC_POINTS), stage: orNull(field.code()) }), 3),
  }),
  answer: async (within, reading) => {
    const where = { writerId: personOf(reading) };
    const order = { orderBy: "recorded", descending: true };
    const page = await listWithin(within, reading, feedbackView, { where, ...order, lineOf: lineFor(reading) });
    const card = await reading.get(relationshipCardView, within.relationshipId);
    if (!page || !card) return undefined;
    const { relationshipId } = within;
    const standing = { status: { in: ["waiting", "followed-up"] } };
    const offers: Offer[] = [];
    // Asked of each point: what was said at it may stand on a page further back.
    for (const offer of pointsOf(card, reading.now)) {
      const said = { relationshipId, ...where, ...standing, at: pointKey(offer) };
      if ((await reading.find(feedbackView, { where: said, limit: 1 })).items.length === 0) offers.push(offer);
    }
    return { ...page, offers };
  },
  discloses: disclosedOf,
});

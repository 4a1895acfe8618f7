import { exhausted } from "@sankofa/kernel/decision";
import { happenedFrom, type LocalDate } from "@sankofa/kernel/time";
import type { Ahead, CardHeard, Contact, Due, RelationshipCard, SchedulingHeard } from "./relationship-card.doc";

/** As many past contacts as a card shows: it must stay a card in a relationship of many years. */
const LATEST = 5;

export const isOfScheduling = (contract: CardHeard): contract is SchedulingHeard =>
  /^(engagement|cadence|contact)\./.test(contract.type);

const withoutAhead = (doc: RelationshipCard, engagementId: string): readonly Ahead[] =>
  doc.ahead.filter((each) => each.engagementId !== engagementId);

const sooner = (one: Ahead, other: Ahead): number =>
  one.startsAt < other.startsAt ? -1 : one.startsAt > other.startsAt ? 1 : 0;
const recent = (one: Contact, other: Contact): number =>
  happenedFrom(one.happened) < happenedFrom(other.happened) ? 1 : -1;

/** A contact entered late takes its place by when it happened, not by when it was recorded (GEN-1). */
const withContact = (doc: RelationshipCard, { engagementId, kind, happened, minutes }: Contact): readonly Contact[] =>
  [...doc.latest.filter((each) => each.engagementId !== engagementId), { engagementId, kind, happened, minutes }]
    .sort(recent)
    .slice(0, LATEST);

const withDue = (
  doc: RelationshipCard,
  kind: string,
  standing: Due["standing"],
  dueOn?: LocalDate | null,
): RelationshipCard => {
  const before = doc.due.find((each) => each.kind === kind);
  const due = { kind, standing, dueOn: dueOn === undefined ? (before?.dueOn ?? null) : dueOn };
  return { ...doc, due: before ? doc.due.map((each) => (each.kind === kind ? due : each)) : [...doc.due, due] };
};

/** What the calendar says of the relationship, on its card. */
export const projectScheduling = (doc: RelationshipCard, contract: SchedulingHeard): RelationshipCard => {
  switch (contract.type) {
    case "engagement.proposed": {
      const { engagementId, kind, startsAt, minutes, place, link } = contract.data;
      const ahead: Ahead = {
        engagementId,
        kind,
        startsAt,
        minutes,
        place: place ?? null,
        link: link ?? null,
        status: "proposed",
      };
      return { ...doc, ahead: [...withoutAhead(doc, engagementId), ahead].sort(sooner) };
    }
    case "engagement.confirmed": {
      const { engagementId } = contract.data;
      return {
        ...doc,
        ahead: doc.ahead.map((each) => (each.engagementId === engagementId ? { ...each, status: "confirmed" } : each)),
      };
    }
    case "engagement.moved": {
      const { engagementId, startsAt, minutes, place, link } = contract.data;
      const where = { ...(place ? { place } : {}), ...(link ? { link } : {}) };
      return {
        ...doc,
        ahead: doc.ahead
          .map((each): Ahead =>
            each.engagementId === engagementId ? { ...each, ...where, startsAt, minutes, status: "proposed" } : each,
          )
          .sort(sooner),
      };
    }
    // How people get ready is told by the list of engagements.
    case "engagement.agenda-drafted":
    case "engagement.safety-asked":
    case "engagement.safety-signed-off":
    case "engagement.visit-planned":
    case "engagement.uptake-noted":
    case "engagement.participation-noted":
    case "engagement.people-expected":
    case "engagement.attendance-recorded":
    case "engagement.attendance-corrected":
      return doc;
    case "engagement.held":
    case "engagement.logged-afterwards":
      return {
        ...doc,
        contacts: doc.contacts + 1,
        latest: withContact(doc, contract.data),
        ahead: withoutAhead(doc, contract.data.engagementId),
      };
    case "engagement.corrected":
      return { ...doc, latest: withContact(doc, contract.data) };
    case "engagement.missed":
    case "engagement.cancelled":
      return { ...doc, ahead: withoutAhead(doc, contract.data.engagementId) };
    case "cadence.set":
      return withDue(doc, contract.data.kind, "upcoming", contract.data.due.on);
    case "contact.due":
      return withDue(doc, contract.data.kind, "due", contract.data.dueOn);
    case "contact.overdue":
      return withDue(doc, contract.data.kind, "overdue", contract.data.dueOn);
    case "cadence.met": {
      const { kind, next } = contract.data;
      return next ? withDue(doc, kind, next.standing, next.due.on) : withDue(doc, kind, "met", null);
    }
    case "cadence.pace-changed":
    case "cadence.resumed":
      return withDue(doc, contract.data.kind, contract.data.standing, contract.data.due.on);
    case "cadence.paused":
      return withDue(doc, contract.data.kind, "paused", null);
    case "cadence.stopped":
      return withDue(doc, contract.data.kind, "stopped", null);
    default:
      return exhausted(contract);
  }
};

import { exhausted } from "@sankofa/kernel/decision";
import { visitOf } from "../../domain/engagement/engagement.visit.policies";
import type { EngagementDoc, EngagementHeard } from "./engagements.doc";

const begun = (
  contract: Extract<EngagementHeard, { readonly type: "engagement.proposed" | "engagement.logged-afterwards" }>,
): EngagementDoc => {
  const { engagementId, relationshipId, programmeId, applicationId, kind, zone, minutes } = contract.data;
  const { approach = null, place = null, link = null, purpose = null, objectiveId = null } = contract.data;
  const took = contract.type === "engagement.logged-afterwards" ? contract.data : undefined;
  return {
    funder: contract.tenant,
    engagementId,
    relationshipId,
    programmeId,
    applicationId,
    kind,
    status: took ? "logged-afterwards" : "proposed",
    approach,
    place,
    link,
    zone,
    purpose,
    objectiveId,
    startsAt: contract.type === "engagement.proposed" ? contract.data.startsAt : null,
    minutes,
    happened: took?.happened ?? null,
    notes: took?.notes ?? null,
    reason: null,
    agenda: {},
    safety: "not-asked",
    visit: null,
    uptake: [],
    participation: [],
    expected: [],
    attendance: [],
    moves: [],
    facts: [],
    corrections: [],
  };
};

const after = (doc: EngagementDoc | undefined, contract: EngagementHeard): EngagementDoc | undefined => {
  if (contract.type === "engagement.proposed" || contract.type === "engagement.logged-afterwards")
    return begun(contract);
  if (doc === undefined) return undefined;
  switch (contract.type) {
    case "engagement.confirmed":
      return { ...doc, status: "confirmed" };
    case "engagement.held": {
      const { happened, minutes, notes = null } = contract.data;
      return { ...doc, status: "held", happened, minutes, notes };
    }
    case "engagement.missed":
      return { ...doc, status: "missed", reason: contract.data.reason ?? null };
    case "engagement.cancelled":
      return { ...doc, status: "cancelled", reason: contract.data.reason };
    case "engagement.corrected": {
      const { happened, minutes, notes = null, corrects, reason, was } = contract.data;
      return { ...doc, happened, minutes, notes, corrections: [...doc.corrections, { corrects, reason, was }] };
    }
    case "engagement.moved": {
      const { from, startsAt, minutes, zone, place = doc.place, link = doc.link, reason } = contract.data;
      const safety = doc.safety === "signed-off" && contract.data.place !== undefined ? "asked" : doc.safety;
      const moves = [...doc.moves, { from, reason }];
      return { ...doc, status: "proposed", startsAt, minutes, zone, place, link, safety, moves };
    }
    case "engagement.agenda-drafted":
      return { ...doc, agenda: { ...doc.agenda, [contract.data.side]: contract.data.points } };
    case "engagement.safety-asked":
      return { ...doc, safety: "asked" };
    case "engagement.safety-signed-off":
      return { ...doc, safety: "signed-off" };
    case "engagement.visit-planned":
      return { ...doc, visit: visitOf(contract.data) };
    case "engagement.uptake-noted": {
      const { organisation, uptake } = contract.data;
      const others = doc.uptake.filter((each) => each.organisation !== organisation);
      return { ...doc, uptake: [...others, { organisation, uptake }] };
    }
    case "engagement.participation-noted": {
      const { organisationId, organisation, tookPart, note = null } = contract.data;
      const others = doc.participation.filter((each) => each.organisationId !== organisationId);
      return { ...doc, participation: [...others, { organisationId, organisation, tookPart, note }] };
    }
    case "engagement.people-expected":
      return { ...doc, expected: contract.data.people };
    case "engagement.attendance-recorded": {
      const { personId, attended } = contract.data;
      return { ...doc, attendance: [...doc.attendance, { personId, attended, factId: contract.id, corrected: null }] };
    }
    case "engagement.attendance-corrected": {
      const { personId, attended, was, reason } = contract.data;
      const said = { personId, attended, factId: contract.id, corrected: { was, reason } };
      return { ...doc, attendance: doc.attendance.map((each) => (each.personId === personId ? said : each)) };
    }
    default:
      return exhausted(contract);
  }
};

/** An engagement after a contract, with the fact it was heard from, so that a correction can name it. */
export const projectEngagement = (
  doc: EngagementDoc | undefined,
  contract: EngagementHeard,
): EngagementDoc | undefined => {
  const next = after(doc, contract);
  const { id, type, recorded } = contract;
  return next && { ...next, facts: [...(doc?.facts ?? []), { id, type, recorded }] };
};

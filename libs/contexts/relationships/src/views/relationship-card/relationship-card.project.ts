import type { RelationshipsContract } from "@sankofa/contracts/relationships.contracts";
import { exhausted } from "@sankofa/kernel/decision";
import type { CardCorrection, CardHeard, CardStatus, Ending, RelationshipCard } from "./relationship-card.doc";
import { isOfPlan, projectPlanOnCard } from "./plan-on-card.project";
import { isOfScheduling, projectScheduling } from "./scheduling-on-card.project";

type Of<Type extends RelationshipsContract["type"]> = Extract<RelationshipsContract, { readonly type: Type }>;

const opened = ({ tenant, happened, data }: Of<"relationship.opened">): RelationshipCard => {
  const { cadences: _c, obligations: _o, ...terms } = data;
  return {
    ...terms,
    funder: tenant,
    opened: happened,
    status: "active",
    stage: data.stages[0]?.stage ?? "",
    stageSince: happened,
    acknowledgements: { mentor: null, mentee: null },
    plan: null,
    ending: null,
    contacts: 0,
    latest: [],
    ahead: [],
    due: [],
    corrections: [],
  };
};

const acknowledged = (
  doc: RelationshipCard,
  { happened, data }: Of<"relationship.rights-acknowledged">,
): RelationshipCard => {
  const before = doc.acknowledgements[data.side];
  const acknowledgement = {
    on: before?.on ?? happened,
    rights: data.rights,
    rightsVersion: data.rightsVersion,
    additions: [...(before?.additions ?? []), ...data.additions],
  };
  return { ...doc, acknowledgements: { ...doc.acknowledgements, [data.side]: acknowledgement } };
};

const ended = (
  doc: RelationshipCard,
  status: CardStatus,
  ending: Partial<Ending> & Pick<Ending, "factId" | "on">,
): RelationshipCard => ({
  ...doc,
  status,
  ending: { reason: null, text: null, mediationOffered: null, ...ending },
});

/** The correction stands beside the entry; one of the ending shows there too, for that is what people read. */
const corrected = (doc: RelationshipCard, { data }: Of<"relationship.corrected">): RelationshipCard => {
  const { corrects, correctedType, reason } = data;
  const correction: CardCorrection = {
    corrects,
    correctedType,
    reason,
    happened: data.happened ?? null,
    endingReason: data.endingReason ?? null,
    statement: data.statement ?? null,
  };
  const corrections = [...doc.corrections, correction];
  if (doc.ending?.factId !== corrects) return { ...doc, corrections };
  const ending: Ending = {
    ...doc.ending,
    on: data.happened ?? doc.ending.on,
    reason: data.endingReason ?? doc.ending.reason,
    text: data.statement ?? doc.ending.text,
  };
  return { ...doc, corrections, ending };
};

/** The card after a contract; before the relationship has opened there is none. */
export const projectCard = (doc: RelationshipCard | undefined, contract: CardHeard): RelationshipCard | undefined => {
  if (contract.type === "relationship.opened") return opened(contract);
  if (doc === undefined) return undefined;
  if (isOfScheduling(contract)) return projectScheduling(doc, contract);
  if (isOfPlan(contract)) return projectPlanOnCard(doc, contract);
  const { id, happened } = contract;
  switch (contract.type) {
    case "relationship.rights-acknowledged":
      return acknowledged(doc, contract);
    case "relationship.stage-entered":
    case "relationship.stage-reopened":
      return { ...doc, stage: contract.data.stage, stageSince: happened };
    case "relationship.put-on-hold":
      return { ...doc, status: "on-hold" };
    case "relationship.resumed":
      return { ...doc, status: "active" };
    case "relationship.gone-dormant":
      return { ...doc, status: "dormant" };
    case "relationship.pairing-declined":
      return ended(doc, "pairing-declined", {
        factId: id,
        on: contract.data.ended,
        text: contract.data.reason ?? null,
      });
    case "relationship.completed":
      return ended(doc, "completed", { factId: id, on: contract.data.ended, text: contract.data.summary ?? null });
    case "relationship.completed-early":
      return ended(doc, "completed-early", {
        factId: id,
        on: contract.data.ended,
        text: contract.data.summary ?? null,
      });
    case "relationship.transitioned":
      return ended(doc, "transitioned", { factId: id, on: contract.data.ended, text: contract.data.note ?? null });
    case "relationship.ended-prematurely": {
      const { reason, explanation, mediationOffered } = contract.data;
      return ended(doc, "ended-prematurely", {
        factId: id,
        on: contract.data.ended,
        reason,
        text: explanation,
        mediationOffered,
      });
    }
    case "relationship.corrected":
      return corrected(doc, contract);
    default:
      return exhausted(contract);
  }
};

import { exhausted } from "@sankofa/kernel/decision";
import type {
  ApplicationDoc,
  ApplicationDocStatus,
  ApplicationHeard,
  ParticipantDoc,
  Step,
  WaitingFor,
} from "./applications.doc";

type Said<Type extends ApplicationHeard["type"]> = Extract<ApplicationHeard, { readonly type: Type }>;

const WAITING_FOR: Readonly<Record<ApplicationDocStatus, WaitingFor | null>> = {
  invited: "applicant",
  interested: "lead",
  shortlisted: "lead",
  "inception-held": "lead",
  waitlisted: "place",
  selected: null,
  declined: null,
  withdrawn: null,
};

const stepOf = ({
  actor,
  recorded,
  data,
}: ApplicationHeard & { readonly data: { readonly reason: string } }): Step => ({
  reason: data.reason,
  by: actor,
  at: recorded,
});

/** A step taken: the wait for the next one starts. */
const moved = (doc: ApplicationDoc, status: ApplicationDocStatus, { recorded }: ApplicationHeard): ApplicationDoc => {
  const waitingFor = WAITING_FOR[status];
  return { ...doc, status, statusSince: recorded, waitingFor, waitingSince: waitingFor === null ? null : recorded };
};

const invited = ({ data, tenant, recorded }: Said<"application.invited">): ApplicationDoc => ({
  applicationId: data.applicationId,
  programmeId: data.programmeId,
  funder: tenant,
  programmeName: data.programmeName,
  template: data.template,
  templateVersion: data.templateVersion,
  leadOrganisation: data.leadOrganisation,
  region: data.region,
  practice: data.practice,
  extraCriteria: data.extraCriteria,
  organisationId: data.organisationId,
  organisationName: data.organisationName,
  country: data.country,
  contact: { personId: data.personId, name: data.contactName, email: data.contactEmail },
  owner: data.owner,
  status: "invited",
  statusSince: recorded,
  invited: recorded,
  waitingFor: "applicant",
  waitingSince: recorded,
  answers: [],
  unmet: [],
  waivers: [],
  corrections: [],
  shortlisted: null,
  inception: null,
  seatTaken: false,
  decision: null,
  participants: [],
  attachments: [],
  memorandum: null,
});

const corrected = (doc: ApplicationDoc, contract: Said<"application.corrected">): ApplicationDoc => {
  const { item, from, to, unmet } = contract.data;
  const answers = doc.answers.map((each) => (each.item === item ? { item, value: to, fact: contract.id } : each));
  return { ...doc, answers, unmet, corrections: [...doc.corrections, { ...stepOf(contract), item, from, to }] };
};

const participantOf = ({ data, recorded }: Said<"participant.nominated" | "participant.replaced">): ParticipantDoc => ({
  personId: data.personId,
  name: data.name,
  email: data.email,
  jobTitle: data.jobTitle,
  role: data.role,
  since: recorded,
  replaced: null,
});

const replaced = (doc: ApplicationDoc, contract: Said<"participant.replaced">): ApplicationDoc => {
  const { replacedPersonId, personId } = contract.data;
  const gone = { ...stepOf(contract), byPersonId: personId };
  const participants = doc.participants.map((each) =>
    each.personId === replacedPersonId ? { ...each, replaced: gone } : each,
  );
  return { ...doc, participants: [...participants, participantOf(contract)] };
};

/** The application after one more contract; whatever comes before its invitation has nothing to be said of. */
export const projectApplication = (
  doc: ApplicationDoc | undefined,
  contract: ApplicationHeard,
): ApplicationDoc | undefined => {
  if (contract.type === "application.invited") return invited(contract);
  if (!doc) return undefined;
  switch (contract.type) {
    case "application.interest-expressed": {
      const answers = contract.data.answers.map(({ item, value }) => ({ item, value, fact: contract.id }));
      return { ...moved(doc, "interested", contract), answers, unmet: contract.data.unmet };
    }
    case "application.criterion-waived":
      return { ...doc, waivers: [...doc.waivers, { ...stepOf(contract), criterion: contract.data.criterion }] };
    case "application.shortlisted":
      return { ...moved(doc, "shortlisted", contract), shortlisted: stepOf(contract) };
    case "application.inception-held": {
      const { instrument, instrumentVersion, steps } = contract.data;
      const { happened, recorded } = contract;
      return {
        ...moved(doc, "inception-held", contract),
        inception: { happened, recorded, instrument, instrumentVersion, steps },
      };
    }
    case "application.selected": {
      const decision = { ...stepOf(contract), by: contract.data.decidedBy, decision: "selected" as const };
      return { ...moved(doc, "selected", contract), decision };
    }
    case "application.declined":
      return { ...moved(doc, "declined", contract), decision: { ...stepOf(contract), decision: "declined" } };
    case "application.waitlisted":
      return { ...moved(doc, "waitlisted", contract), decision: { ...stepOf(contract), decision: "waitlisted" } };
    case "memorandum.called-off":
    case "application.withdrawn":
      // Whoever stepped back is who decided; that the application follows changes nothing of it.
      if (doc.status === "declined" || doc.status === "withdrawn") return doc;
      return { ...moved(doc, "withdrawn", contract), decision: { ...stepOf(contract), decision: "withdrawn" } };
    case "application.corrected":
      return corrected(doc, contract);
    case "cohort.seat-taken":
      return { ...doc, seatTaken: true };
    case "cohort.seat-released":
      return { ...doc, seatTaken: false };
    case "participant.nominated":
      return { ...doc, participants: [...doc.participants, participantOf(contract)] };
    case "participant.replaced":
      return replaced(doc, contract);
    case "application.attachment-added": {
      const { digest, kind, mediaType, size, ownerId, name } = contract.data;
      const attachment = { digest, kind, mediaType, size, ownerId, name, by: contract.actor, at: contract.recorded };
      return { ...doc, attachments: [...doc.attachments, { ...attachment, withdrawn: null }] };
    }
    case "application.attachment-withdrawn": {
      const withdrawn = stepOf(contract);
      const { digest } = contract.data;
      const attachments = doc.attachments.map((each) => (each.digest === digest ? { ...each, withdrawn } : each));
      return { ...doc, attachments };
    }
    case "memorandum.drafted":
      return { ...doc, memorandum: { memorandumId: contract.data.memorandumId, status: "draft" } };
    case "memorandum.in-force":
      return { ...doc, memorandum: { memorandumId: contract.data.memorandumId, status: "in-force" } };
    default:
      return exhausted(contract);
  }
};

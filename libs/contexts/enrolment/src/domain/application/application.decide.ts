import type { AttachedFile } from "@sankofa/kernel/attachment";
import { bounded } from "@sankofa/kernel/bounded";
import type { Circumstances, Decider } from "@sankofa/kernel/decider";
import { accept, exhausted, refuse, type Decision } from "@sankofa/kernel/decision";
import { noun } from "@sankofa/kernel/manifest";
import type { Happened } from "@sankofa/kernel/time";
import { attached, withdrawn, type ApplicationAttachmentRefusal } from "./application.attachments.decide";
import { applicationFacts, type ApplicationFact } from "./application.events";
import { failedCriterion, selectionObstacle, type SelectionObstacle, type Terms } from "./application.policies";
import { answerCorrected, expressed, waived, type InterestRefusal } from "./application.interest.decide";
import { evolve, type Answer, type Answers, type Application, type ApplicationState } from "./application.state";
import { heldInception, type InceptionAnswers, type InceptionFault } from "./application.inception.decide";
import { nominated, replaced } from "./application.participants.decide";
import type { Nominee, ParticipantRefusal } from "./application.participants.policies";

type Invitation = Omit<Extract<ApplicationFact, { type: "enrolment.application-invited" }>["data"], "personId">;

export type ApplicationCommand =
  | ({ readonly type: "invite-organisation" } & Invitation)
  | { readonly type: "express-interest"; readonly answers: Answers }
  | { readonly type: "waive-criterion"; readonly criterion: string; readonly reason: string }
  | { readonly type: "shortlist-application"; readonly reason: string }
  | { readonly type: "record-inception"; readonly answers: InceptionAnswers; readonly happened: Happened }
  | { readonly type: "confirm-selection"; readonly reason: string; readonly decidedBy: string }
  | { readonly type: "decline-application"; readonly reason: string }
  | { readonly type: "waitlist-application"; readonly reason: string }
  | { readonly type: "confirm-withdrawal"; readonly reason: string }
  | { readonly type: "nominate-participants"; readonly participants: readonly Nominee[] }
  | {
      readonly type: "replace-participant";
      readonly personId: string;
      readonly by: Omit<Nominee, "role">;
      readonly reason: string;
    }
  | { readonly type: "attach-to-application"; readonly kind: string; readonly file: AttachedFile }
  | { readonly type: "withdraw-attachment"; readonly digest: string; readonly reason: string }
  | {
      readonly type: "correct-answer";
      readonly corrects: string;
      readonly item: string;
      readonly value: Answer;
      readonly reason: string;
    };

export type ApplicationRefusal =
  | SelectionObstacle
  | InterestRefusal
  | InceptionFault
  | ParticipantRefusal
  | ApplicationAttachmentRefusal
  | "programme-unknown"
  | "application-invited-already"
  | "application-changed-too-often";

export interface ApplicationGiven {
  /** The programme's terms; undefined where there is no such programme. */
  readonly terms?: Terms | undefined;
  /** Whether the file to attach was taken in from the very account that attaches it. */
  readonly fileReceived?: boolean;
  /** The facts in which the item to correct was answered. */
  readonly correctable?: readonly string[];
}

type Decided = Decision<ApplicationFact, ApplicationRefusal>;
type Given = Circumstances & ApplicationGiven;
type Command<Type extends ApplicationCommand["type"]> = Extract<ApplicationCommand, { type: Type }>;

const ids = ({ applicationId, programmeId }: Application) => ({ applicationId, programmeId });
const ended = ({ status }: Application): Decided => refuse("application-ended", { status });
const isOver = ({ status }: Application): boolean =>
  status === "selected" || status === "declined" || status === "withdrawn";
const missing = ({ status }: Application, step: string): Decided => refuse("step-missing", { status, missing: step });

const invite = (
  { type: _invite, ...invitation }: Command<"invite-organisation">,
  state: ApplicationState,
  given: Given,
): Decided => {
  if (!given.terms) return refuse("programme-unknown");
  if (given.terms.programmeStatus === "closed") return refuse("programme-closed");
  if (state.status === "absent")
    return accept({ type: "enrolment.application-invited", data: { ...invitation, personId: given.newId(1) } });
  const same = state.organisationId === invitation.organisationId && state.contactEmail === invitation.contactEmail;
  return same ? accept() : refuse("application-invited-already");
};

const shortlist = ({ reason }: Command<"shortlist-application">, state: Application, terms: Terms): Decided => {
  if (state.status === "declined" || state.status === "withdrawn") return ended(state);
  if (state.status === "invited") return missing(state, "interested");
  if (state.status !== "interested") return accept();
  return (
    failedCriterion(state, terms) ??
    accept({ type: "enrolment.application-shortlisted", data: { ...ids(state), reason } })
  );
};

/** The seat was taken in the cohort; if the application has ended meanwhile, saying so gives the seat back. */
const confirm = ({ reason, decidedBy }: Command<"confirm-selection">, state: Application, terms: Terms): Decided => {
  if (state.status === "selected" || state.lapsed) return accept();
  const obstacle = selectionObstacle(state, terms);
  if (!obstacle) return accept({ type: "enrolment.application-selected", data: { ...ids(state), reason, decidedBy } });
  return accept({ type: "enrolment.application-selection-lapsed", data: { ...ids(state), reason: obstacle.code } });
};

const decline = ({ reason }: Command<"decline-application">, state: Application): Decided => {
  if (state.status === "declined") return accept();
  if (isOver(state)) return ended(state);
  return accept({ type: "enrolment.application-declined", data: { ...ids(state), reason } });
};

const waitlist = ({ reason }: Command<"waitlist-application">, state: Application): Decided => {
  if (state.status === "waitlisted") return accept();
  if (isOver(state)) return ended(state);
  if (state.status !== "inception-held") return missing(state, "inception-held");
  return accept({ type: "enrolment.application-waitlisted", data: { ...ids(state), reason } });
};

/** That it steps back was decided where its memorandum would bind it; a seat it had goes to somebody else. */
const withdraw = ({ reason }: Command<"confirm-withdrawal">, state: Application): Decided => {
  if (state.status === "withdrawn" || state.status === "declined") return accept();
  const hadSeat = state.status === "selected";
  return accept({ type: "enrolment.application-withdrawn", data: { ...ids(state), reason, hadSeat } });
};

const decide = (command: ApplicationCommand, state: ApplicationState, given: Given): Decided => {
  if (command.type === "invite-organisation") return invite(command, state, given);
  if (state.status === "absent") return refuse("application-unknown");
  const { terms, correctable = [] } = given;
  if (!terms) return refuse("programme-unknown");
  switch (command.type) {
    case "express-interest":
      return expressed(command.answers, state, terms);
    case "waive-criterion":
      return waived(command, state, terms);
    case "shortlist-application":
      return shortlist(command, state, terms);
    case "record-inception":
      return heldInception(command, state, terms);
    case "confirm-selection":
      return confirm(command, state, terms);
    case "decline-application":
      return decline(command, state);
    case "waitlist-application":
      return waitlist(command, state);
    case "confirm-withdrawal":
      return withdraw(command, state);
    case "nominate-participants":
      return nominated(command.participants, state, terms, given);
    case "replace-participant":
      return replaced(command, state, given);
    case "attach-to-application":
      return attached(command, state, given, given.fileReceived ?? false);
    case "withdraw-attachment":
      return withdrawn(command, state);
    case "correct-answer":
      return answerCorrected(command, state, terms, correctable);
    default:
      return exhausted(command);
  }
};

/** An application shows every answer that was corrected, everybody who was replaced and every file that it held. */
export const MOST_FACTS = 500;
/** What can be said again and again; every other step comes once, as the waiver of a criterion does. */
const REPEATED: readonly ApplicationCommand["type"][] = [
  "correct-answer",
  "replace-participant",
  "attach-to-application",
];

/** ENR-3: an organisation's way from invitation to decision, skipping no step. */
export const applicationDecider: Decider<
  ApplicationCommand,
  ApplicationState,
  ApplicationFact,
  ApplicationRefusal,
  ApplicationGiven
> = bounded(
  { initial: { status: "absent" }, decide, evolve },
  { most: MOST_FACTS, code: "application-changed-too-often", spares: ({ type }) => !REPEATED.includes(type) },
);

export const application = noun({
  context: "enrolment",
  name: "application",
  facts: applicationFacts,
  decider: applicationDecider,
  stateVersion: 2,
  scopeOf: (state, tenant) =>
    state.status === "absent"
      ? undefined
      : { funder: tenant, programme: state.programmeId, application: state.applicationId },
});

import { exhausted } from "@sankofa/kernel/decision";
import type { ApplicationFact } from "./application.events";

export type Answer = string | number | boolean;
export type Answers = Readonly<Record<string, Answer>>;

type Invited = Extract<ApplicationFact, { readonly type: "enrolment.application-invited" }>;

/** The steps of selection in order, then its endings. A waitlisted application can still be selected when a seat comes free. */
export type ApplicationStatus =
  "invited" | "interested" | "shortlisted" | "inception-held" | "waitlisted" | "selected" | "declined" | "withdrawn";

export interface Participant {
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  readonly jobTitle: string;
  readonly role: string;
  /** Who took over, once somebody did. */
  readonly replacedBy?: string;
}

export interface Application {
  readonly status: ApplicationStatus;
  readonly applicationId: string;
  readonly programmeId: string;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly country: string;
  readonly contactEmail: string;
  readonly answers: Answers;
  readonly waived: readonly string[];
  readonly steps: readonly { readonly step: string; readonly note?: string | undefined }[];
  readonly participants: readonly Participant[];
  /** A seat was taken for it that could not be confirmed, and nothing has happened since. */
  readonly lapsed: boolean;
  /** Files it holds, by digest, and those that were taken back. */
  readonly attachments: readonly string[];
  readonly withdrawnAttachments: readonly string[];
}

export type ApplicationState = { readonly status: "absent" } | Application;

/** Those who take part now: nominated and not replaced. */
export const takingPart = (participants: readonly Participant[]): readonly Participant[] =>
  participants.filter((participant) => participant.replacedBy === undefined);

const byItem = (answers: readonly { readonly item: string; readonly value: Answer }[]): Answers =>
  Object.fromEntries(answers.map(({ item, value }) => [item, value]));

const after = (state: Application, fact: Exclude<ApplicationFact, Invited>): Application => {
  switch (fact.type) {
    case "enrolment.application-interest-expressed":
      return { ...state, status: "interested", answers: byItem(fact.data.answers), lapsed: false };
    case "enrolment.application-criterion-waived":
      return { ...state, waived: [...state.waived, fact.data.criterion], lapsed: false };
    case "enrolment.application-shortlisted":
      return { ...state, status: "shortlisted" };
    case "enrolment.application-inception-held":
      return { ...state, status: "inception-held", steps: fact.data.steps };
    case "enrolment.application-selected":
      return { ...state, status: "selected", lapsed: false };
    case "enrolment.application-selection-lapsed":
      return { ...state, lapsed: true };
    case "enrolment.application-declined":
      return { ...state, status: "declined" };
    case "enrolment.application-waitlisted":
      return { ...state, status: "waitlisted" };
    case "enrolment.application-withdrawn":
      return { ...state, status: "withdrawn" };
    case "enrolment.application-corrected":
      return { ...state, answers: { ...state.answers, [fact.data.item]: fact.data.to }, lapsed: false };
    case "enrolment.participant-nominated":
      return { ...state, participants: [...state.participants, participantOf(fact.data)] };
    case "enrolment.participant-replaced": {
      const { replacedPersonId, personId } = fact.data;
      const left = state.participants.map((each) =>
        each.personId === replacedPersonId ? { ...each, replacedBy: personId } : each,
      );
      return { ...state, participants: [...left, participantOf(fact.data)] };
    }
    case "enrolment.application-attachment-added":
      return { ...state, attachments: [...state.attachments, fact.data.digest] };
    case "enrolment.application-attachment-withdrawn": {
      const { digest } = fact.data;
      const attachments = state.attachments.filter((each) => each !== digest);
      return { ...state, attachments, withdrawnAttachments: [...state.withdrawnAttachments, digest] };
    }
    default:
      return exhausted(fact);
  }
};

const participantOf = ({ personId, name, email, jobTitle, role }: Participant): Participant => ({
  personId,
  name,
  email,
  jobTitle,
  role,
});

/** What comes before the invitation in a partial history says nothing yet: there is no application to say it of. */
export const evolve = (state: ApplicationState, fact: ApplicationFact): ApplicationState => {
  if (fact.type !== "enrolment.application-invited") return state.status === "absent" ? state : after(state, fact);
  const { applicationId, programmeId, organisationId, organisationName, country, contactEmail } = fact.data;
  const invited = { applicationId, programmeId, organisationId, organisationName, country, contactEmail };
  const nothing = { answers: {}, waived: [], steps: [], participants: [], attachments: [], withdrawnAttachments: [] };
  return { status: "invited", ...invited, ...nothing, lapsed: false };
};

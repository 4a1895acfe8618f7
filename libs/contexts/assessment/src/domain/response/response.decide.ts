import { canonicalJson } from "@sankofa/kernel/canonical-json";
import type { AttachmentRefusal } from "@sankofa/kernel/attachment";
import { bounded } from "@sankofa/kernel/bounded";
import type { Circumstances, Decider } from "@sankofa/kernel/decider";
import { accept, exhausted, refuse, type Decision } from "@sankofa/kernel/decision";
import type { Id } from "@sankofa/kernel/ids";
import type { Assigned, Side } from "../assignment/assignment.events";
import type { AssignmentState } from "../assignment/assignment.state";
import { filesAdded, filesFault, type AnsweredFile, type FilesGiven } from "./response.attachments.decide";
import type { ResponseFact, Sheet } from "./response.events";
import { evolveResponse, type Belonging, type ResponseState } from "./response.state";

/** The files of a sheet: those sent with it, and those it names that an earlier sheet held. */
export interface Files {
  readonly sent: readonly AnsweredFile[];
  readonly kept: readonly { readonly item: string; readonly digest: string }[];
}

const NO_FILES: Files = { sent: [], kept: [] };

export type ResponseCommand =
  | { readonly type: "start-response" }
  | { readonly type: "submit-response"; readonly version: number; readonly sheet: Sheet; readonly files?: Files }
  | {
      readonly type: "correct-response";
      readonly corrects: Id;
      readonly reason: string;
      readonly sheet: Sheet;
      readonly files?: Files;
    }
  | { readonly type: "withdraw-response"; readonly reason: string };

export type ResponseCode =
  | AttachmentRefusal
  | "response-form-unknown"
  | "response-side-not-yours"
  | "response-form-closed"
  | "response-relationship-ended"
  | "response-version-unpublished"
  | "response-submitted-already"
  | "response-not-submitted"
  | "response-changed-too-often"
  | "response-fact-unknown";

export interface ResponseGiven extends FilesGiven {
  readonly assignment: AssignmentState;
  /** The sides the caller may answer for. */
  readonly speaksFor: readonly Side[];
  /** The versions of the instrument that the funder has published, oldest first. */
  readonly versions: readonly number[];
  /** True where the relationship has ended and the instrument is none for after the end. */
  readonly over: boolean;
  /** True where the fact to be corrected is one of this response. */
  readonly correctable?: boolean;
}

type Given = Circumstances & ResponseGiven;
type Result = Decision<ResponseFact, ResponseCode>;
type Of<Type extends ResponseCommand["type"]> = Extract<ResponseCommand, { readonly type: Type }>;

const belonging = (assigned: Assigned, version: number): Belonging => {
  const { assignmentId, relationshipId, programmeId, applicationId, instrument, occasion, side } = assigned;
  return { assignmentId, relationshipId, programmeId, applicationId, instrument, version, occasion, side };
};

const aside = ({ personId, about }: Assigned) => ({ ...(personId ? { personId } : {}), ...(about ? { about } : {}) });

/** Whose key seals a contact is chosen anew at every sending: two sheets say the same without it. */
const said = ({ answers, texts, contacts }: Sheet): string =>
  canonicalJson([
    answers,
    texts.map(({ item, text }) => [item, text]),
    contacts.map((each) => ({ ...each, subjectId: "" })),
  ]);

const open = (command: ResponseCommand, state: AssignmentState, given: Given): Result | undefined => {
  if (state.status === "absent") return refuse("response-form-unknown");
  if (!given.speaksFor.includes(state.assigned.side))
    return refuse("response-side-not-yours", { side: state.assigned.side });
  // What was said stays correctable after everything has ended (GEN-2, REL-9).
  if (command.type === "correct-response" || command.type === "withdraw-response") return undefined;
  if (state.status !== "assigned") return refuse("response-form-closed", { status: state.status });
  return given.over ? refuse("response-relationship-ended") : undefined;
};

const submit = (
  { version, sheet, files = NO_FILES }: Of<"submit-response">,
  state: ResponseState,
  assigned: Assigned,
  given: Given,
): Result => {
  if (state.status === "submitted")
    return said(state.sheet) === said(sheet) && state.of.version === version
      ? accept()
      : refuse("response-submitted-already");
  // A version published while somebody was writing changes nothing for what was begun in an earlier one.
  if (!given.versions.includes(version)) return refuse("response-version-unpublished", { version }, "/version");
  const fault = filesFault(files.sent, files.kept, undefined, given);
  if (fault) return fault;
  const of = belonging(assigned, version);
  return accept<ResponseFact>(
    { type: "assessment.response-submitted", data: { ...of, ...aside(assigned), ...sheet } },
    ...filesAdded(files.sent, undefined, of),
  );
};

const correct = (
  { corrects, reason, sheet, files = NO_FILES }: Of<"correct-response">,
  state: ResponseState,
  assigned: Assigned,
  given: Given,
): Result => {
  if (state.status !== "submitted") return refuse("response-not-submitted");
  if (!given.correctable) return refuse("response-fact-unknown", {}, "/corrects");
  if (said(state.sheet) === said(sheet)) return accept();
  const fault = filesFault(files.sent, files.kept, state.sheet, given);
  if (fault) return fault;
  return accept<ResponseFact>(
    { type: "assessment.response-corrected", data: { ...state.of, ...aside(assigned), ...sheet, corrects, reason } },
    ...filesAdded(files.sent, state.sheet, state.of),
  );
};

const decide = (command: ResponseCommand, state: ResponseState, given: Given): Result => {
  const { assignment } = given;
  const closed = open(command, assignment, given);
  if (closed) return closed;
  if (assignment.status === "absent") return refuse("response-form-unknown");
  const { assigned } = assignment;
  switch (command.type) {
    case "start-response": {
      if (state.status === "started" || state.status === "submitted") return accept();
      const newest = given.versions.at(-1);
      if (newest === undefined) return refuse("response-version-unpublished", { version: 1 });
      return accept({ type: "assessment.response-started", data: belonging(assigned, newest) });
    }
    case "submit-response":
      return submit(command, state, assigned, given);
    case "correct-response":
      return correct(command, state, assigned, given);
    case "withdraw-response":
      if (state.status === "withdrawn") return accept();
      if (state.status !== "submitted") return refuse("response-not-submitted");
      return accept({ type: "assessment.response-withdrawn", data: { ...state.of, reason: command.reason } });
    default:
      return exhausted(command);
  }
};

/** A form shows each correction with what it said before. */
export const MOST_FACTS = 200;

/** ASM-1: one filling of an instrument, in the version it was answered in. */
export const responseDecider: Decider<ResponseCommand, ResponseState, ResponseFact, ResponseCode, ResponseGiven> =
  bounded(
    { initial: { status: "absent" }, decide, evolve: evolveResponse },
    { most: MOST_FACTS, code: "response-changed-too-often", spares: ({ type }) => type === "withdraw-response" },
  );

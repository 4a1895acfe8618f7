import { exhausted } from "@sankofa/kernel/decision";
import type { Id } from "@sankofa/kernel/ids";
import type { Scope } from "@sankofa/kernel/scope";
import type { ResponseFact, Sheet, Submitted } from "./response.events";

export type Belonging = Omit<Submitted, keyof Sheet | "personId" | "about">;

export type ResponseState =
  | { readonly status: "absent" }
  | { readonly status: "started" | "withdrawn"; readonly of: Belonging }
  | { readonly status: "submitted"; readonly of: Belonging; readonly sheet: Sheet };

const belongingOf = (data: Belonging): Belonging => ({
  assignmentId: data.assignmentId,
  relationshipId: data.relationshipId,
  programmeId: data.programmeId,
  applicationId: data.applicationId,
  instrument: data.instrument,
  version: data.version,
  occasion: data.occasion,
  side: data.side,
});

export const evolveResponse = (state: ResponseState, fact: ResponseFact): ResponseState => {
  const of = belongingOf(fact.data);
  switch (fact.type) {
    case "assessment.response-started":
      return { status: "started", of };
    case "assessment.response-submitted":
    case "assessment.response-corrected": {
      const { answers, texts, contacts } = fact.data;
      return { status: "submitted", of, sheet: { answers, texts, contacts } };
    }
    // The answers name it; the file itself lies outside the log.
    case "assessment.response-attachment-added":
      return state;
    case "assessment.response-withdrawn":
      return { status: "withdrawn", of };
    default:
      return exhausted(fact);
  }
};

export const responseScope = (state: ResponseState, tenant: Id): Scope | undefined =>
  state.status === "absent"
    ? undefined
    : {
        funder: tenant,
        programme: state.of.programmeId,
        application: state.of.applicationId,
        relationship: state.of.relationshipId,
      };

import type { EnrolmentMessage } from "@sankofa/contracts/enrolment.contracts";
import type { Outbound } from "@sankofa/kernel/contract";
import { courseOf } from "../content/programme-template/programme-templates";
import type { ApplicationFact } from "../domain/application/application.events";
import type { CohortFact } from "../domain/cohort/cohort.events";
import type { MemorandumFact } from "../domain/memorandum/memorandum.events";
import type { ProgrammeFact } from "../domain/programme/programme.events";

export type EnrolmentFact = ProgrammeFact | CohortFact | ApplicationFact | MemorandumFact;

/** What each fact of the room says outside. The course of the template travels along for the rooms that follow it. */
export const outbound: Outbound<EnrolmentFact, EnrolmentMessage> = {
  "enrolment.programme-opened": ({ data }) => ({
    type: "programme.opened",
    data: { ...data, ...courseOf(data.template, data.templateVersion) },
  }),
  "enrolment.programme-limit-overridden": ({ data }) => ({ type: "programme.limit-overridden", data }),
  "enrolment.programme-closed": ({ data }) => ({ type: "programme.closed", data }),
  "enrolment.cohort-seat-taken": ({ data }) => ({ type: "cohort.seat-taken", data }),
  "enrolment.cohort-seat-released": ({ data }) => ({ type: "cohort.seat-released", data }),
  "enrolment.application-invited": ({ data }) => ({ type: "application.invited", data }),
  "enrolment.application-interest-expressed": ({ data }) => ({ type: "application.interest-expressed", data }),
  "enrolment.application-criterion-waived": ({ data }) => ({ type: "application.criterion-waived", data }),
  "enrolment.application-shortlisted": ({ data }) => ({ type: "application.shortlisted", data }),
  "enrolment.application-inception-held": ({ data }) => ({ type: "application.inception-held", data }),
  "enrolment.application-selected": ({ data }) => ({ type: "application.selected", data }),
  "enrolment.application-selection-lapsed": ({ data }) => ({ type: "application.selection-lapsed", data }),
  "enrolment.application-declined": ({ data }) => ({ type: "application.declined", data }),
  "enrolment.application-waitlisted": ({ data }) => ({ type: "application.waitlisted", data }),
  "enrolment.application-withdrawn": ({ data }) => ({ type: "application.withdrawn", data }),
  "enrolment.application-corrected": ({ data }) => ({ type: "application.corrected", data }),
  "enrolment.participant-nominated": ({ data }) => ({ type: "participant.nominated", data }),
  "enrolment.participant-replaced": ({ data }) => ({ type: "participant.replaced", data }),
  "enrolment.memorandum-drafted": ({ data }) => ({ type: "memorandum.drafted", data }),
  "enrolment.memorandum-revised": ({ data }) => ({ type: "memorandum.revised", data }),
  "enrolment.memorandum-signed": ({ data: { signedBy: _account, ...said } }) => ({
    type: "memorandum.signed",
    data: said,
  }),
  "enrolment.memorandum-in-force": ({ data }) => ({
    type: "memorandum.in-force",
    data: { ...data, ...courseOf(data.template, data.templateVersion) },
  }),
};

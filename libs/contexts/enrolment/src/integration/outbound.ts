import type { EnrolmentMessage } from "@sankofa/contracts/enrolment.contracts";
import { enrolmentPublished, type EnrolmentPublished } from "@sankofa/contracts/enrolment.published";
import { sayingOnly, type Outbound } from "@sankofa/kernel/contract";
import { courseOf } from "../content/programme-template/programme-templates";
import type { ApplicationFact } from "../domain/application/application.events";
import type { CohortFact } from "../domain/cohort/cohort.events";
import type { ImportFact } from "../domain/import/import.events";
import type { MemorandumFact } from "../domain/memorandum/memorandum.events";
import type { MentorProfileFact } from "../domain/mentor-profile/mentor-profile.events";
import type { OrganisationFact } from "../domain/organisation/organisation.events";
import type { ProgrammeFact } from "../domain/programme/programme.events";
import { mentorProfileOutbound } from "./mentor-profile.outbound";
import { organisationOutbound } from "./organisation.outbound";

export type EnrolmentFact =
  ProgrammeFact | CohortFact | ApplicationFact | MemorandumFact | ImportFact | MentorProfileFact | OrganisationFact;

const publish = sayingOnly(enrolmentPublished);

/** What each fact of the room says outside. The course of the template travels along for the rooms that follow it. */
export const outbound: Outbound<EnrolmentFact, EnrolmentMessage, EnrolmentPublished> = {
  "enrolment.programme-opened": {
    inside: ({ data }) => ({
      type: "programme.opened",
      data: { ...data, ...courseOf(data.template, data.templateVersion) },
    }),
    outside: ({ data }) => publish("org.sankofa.programme.opened.v1", data),
  },
  "enrolment.programme-limit-overridden": {
    inside: ({ data }) => ({ type: "programme.limit-overridden", data }),
    outside: null,
  },
  "enrolment.programme-closed": { inside: ({ data }) => ({ type: "programme.closed", data }), outside: null },
  "enrolment.cohort-seat-taken": { inside: ({ data }) => ({ type: "cohort.seat-taken", data }), outside: null },
  "enrolment.cohort-seat-released": { inside: ({ data }) => ({ type: "cohort.seat-released", data }), outside: null },
  "enrolment.application-invited": { inside: ({ data }) => ({ type: "application.invited", data }), outside: null },
  "enrolment.application-interest-expressed": {
    inside: ({ data }) => ({ type: "application.interest-expressed", data }),
    outside: null,
  },
  "enrolment.application-criterion-waived": {
    inside: ({ data }) => ({ type: "application.criterion-waived", data }),
    outside: null,
  },
  "enrolment.application-shortlisted": {
    inside: ({ data }) => ({ type: "application.shortlisted", data }),
    outside: null,
  },
  "enrolment.application-inception-held": {
    inside: ({ data }) => ({ type: "application.inception-held", data }),
    outside: null,
  },
  "enrolment.application-selected": {
    inside: ({ data }) => ({ type: "application.selected", data }),
    outside: ({ data }) => publish("org.sankofa.application.decided.v1", { ...data, outcome: "selected" }),
  },
  "enrolment.application-selection-lapsed": {
    inside: ({ data }) => ({ type: "application.selection-lapsed", data }),
    outside: null,
  },
  "enrolment.application-declined": {
    inside: ({ data }) => ({ type: "application.declined", data }),
    outside: ({ data }) => publish("org.sankofa.application.decided.v1", { ...data, outcome: "declined" }),
  },
  "enrolment.application-waitlisted": {
    inside: ({ data }) => ({ type: "application.waitlisted", data }),
    outside: ({ data }) => publish("org.sankofa.application.decided.v1", { ...data, outcome: "waitlisted" }),
  },
  "enrolment.application-withdrawn": {
    inside: ({ data }) => ({ type: "application.withdrawn", data }),
    outside: ({ data }) => publish("org.sankofa.application.decided.v1", { ...data, outcome: "withdrawn" }),
  },
  "enrolment.application-corrected": { inside: ({ data }) => ({ type: "application.corrected", data }), outside: null },
  "enrolment.application-attachment-added": {
    inside: ({ data }) => ({ type: "application.attachment-added", data }),
    outside: null,
  },
  "enrolment.application-attachment-withdrawn": {
    inside: ({ data }) => ({ type: "application.attachment-withdrawn", data }),
    outside: null,
  },
  "enrolment.participant-nominated": {
    inside: ({ data }) => ({ type: "participant.nominated", data }),
    outside: ({ data }) => publish("org.sankofa.participant.changed.v1", { ...data, change: "nominated" }),
  },
  "enrolment.participant-replaced": {
    inside: ({ data }) => ({ type: "participant.replaced", data }),
    outside: ({ data }) => publish("org.sankofa.participant.changed.v1", { ...data, change: "replaced" }),
  },
  ...mentorProfileOutbound,
  ...organisationOutbound,
  "enrolment.import-previewed": { inside: ({ data }) => ({ type: "import.previewed", data }), outside: null },
  "enrolment.import-committed": { inside: ({ data }) => ({ type: "import.committed", data }), outside: null },
  "enrolment.memorandum-drafted": { inside: ({ data }) => ({ type: "memorandum.drafted", data }), outside: null },
  "enrolment.memorandum-revised": { inside: ({ data }) => ({ type: "memorandum.revised", data }), outside: null },
  "enrolment.memorandum-signed": {
    inside: ({ data: { signedBy: _account, ...said } }) => ({
      type: "memorandum.signed",
      data: said,
    }),
    outside: null,
  },
  "enrolment.memorandum-called-off": { inside: ({ data }) => ({ type: "memorandum.called-off", data }), outside: null },
  "enrolment.memorandum-in-force": {
    inside: ({ data }) => ({
      type: "memorandum.in-force",
      data: { ...data, ...courseOf(data.template, data.templateVersion) },
    }),
    outside: ({ data }) => publish("org.sankofa.memorandum.in-force.v1", data),
  },
};

import { attachmentRefusals } from "@sankofa/kernel/attachment";
import { refusals } from "@sankofa/kernel/manifest";
import type { ApplicationRefusal } from "../domain/application/application.decide";
import type { CohortRefusal } from "../domain/cohort/cohort.decide";
import type { ImportRefusal } from "../domain/import/import.decide";
import type { MemorandumRefusal } from "../domain/memorandum/memorandum.decide";
import type { MentorProfileRefusal } from "../domain/mentor-profile/mentor-profile.decide";
import type { OrganisationRefusal } from "../domain/organisation/organisation.decide";
import type { ProgrammeRefusal } from "../domain/programme/programme.decide";

type EnrolmentRefusal =
  | ProgrammeRefusal
  | CohortRefusal
  | ApplicationRefusal
  | MemorandumRefusal
  | ImportRefusal
  | MentorProfileRefusal
  | OrganisationRefusal;

/** Every reason this room has for saying no: conflicts with what is already so are 409, faults of the request 422. */
export const enrolmentRefusals = refusals<EnrolmentRefusal>({
  ...attachmentRefusals,
  "attachment-unknown": { status: 404, title: "The application holds no such file" },
  "attachment-withdrawn": { status: 409, title: "This file was taken back: send it again to attach it" },
  "template-unknown": { status: 422, title: "There is no such template" },
  "programme-unknown": { status: 404, title: "There is no such programme" },
  "programme-opened-already": { status: 409, title: "This programme was opened with other terms" },
  "programme-closed": { status: 409, title: "The programme is closed" },
  "period-invalid": { status: 422, title: "The period from {from} until {until} is not one" },
  "zone-unknown": { status: 422, title: "There is no time zone {zone}" },
  "criterion-not-offered": { status: 422, title: "The template has no optional criterion {criterion}" },
  "participant-mix-unknown": { status: 422, title: "The template has no mix of participants {mix}" },
  "limit-unknown": { status: 422, title: "The template has no limit {limit}" },
  "limit-out-of-bounds": { status: 422, title: "{limit} must be from {least} to {most}" },
  "limits-contradict": { status: 422, title: "{lower} would be above {upper}" },
  "limits-overridden-too-often": {
    status: 409,
    title: "Limits of this programme were overridden {most} times: they stay as they are",
  },
  "limit-below-use": { status: 409, title: "{taken} seats are taken already" },
  "cohort-full": { status: 409, title: "The cohort is full: it takes {limit} organisations" },
  "application-unknown": { status: 404, title: "There is no such application" },
  "application-invited-already": { status: 409, title: "Another organisation was invited under this id" },
  "application-changed-too-often": {
    status: 409,
    title: "The application holds {most} entries: its answers, people and files stay as they are",
  },
  "application-ended": { status: 409, title: "The application is {status} already" },
  "step-missing": { status: 409, title: "The application stands at “{status}”; “{missing}” comes first" },
  "criterion-failed": { status: 409, title: "The organisation does not meet: {criterion}" },
  "condition-unmet": { status: 409, title: "The organisation does not accept: {condition}" },
  "criterion-unknown": { status: 422, title: "The template asks nothing called {criterion}" },
  "criterion-met": { status: 409, title: "{criterion} is met and needs no waiver" },
  "answer-missing": { status: 422, title: "{item} is not answered" },
  "answer-unknown": { status: 422, title: "The template asks nothing called {item}" },
  "answer-wrong-kind": { status: 422, title: "The answer to {item} is not of the kind asked for" },
  "interest-expressed-already": {
    status: 409,
    title: "Interest was expressed with other answers; correct the answer that is wrong",
  },
  "fact-not-correctable": { status: 422, title: "{item} was not answered in the fact named" },
  "happened-malformed": { status: 422, title: "This is not a time at which something can have happened" },
  "inception-step-missing": { status: 422, title: "The call did not go through {step}" },
  "inception-step-unknown": { status: 422, title: "The inception record has no step {step}" },
  "inception-held-already": { status: 409, title: "The inception call is recorded already" },
  "application-not-selected": { status: 409, title: "The application stands at “{status}” and is not selected" },
  "participants-number": { status: 422, title: "From {least} to {most} people take part; {nominated} were nominated" },
  "participants-nominated-already": { status: 409, title: "Participants are nominated; replace the one who leaves" },
  "participant-unknown": { status: 404, title: "Nobody with this id takes part" },
  "participant-twice": { status: 422, title: "One person is named twice" },
  "participant-replaced-already": { status: 409, title: "This participant was replaced by somebody else" },
  "role-unknown": { status: 422, title: "The programme has no role {role}" },
  "role-missing": { status: 422, title: "{role} needs at least {least}" },
  "role-crowded": { status: 422, title: "{role} takes at most {most}" },
  "mentor-unknown": { status: 404, title: "There is no such mentor" },
  "mentor-not-ready": { status: 409, title: "The mentor was last seen not to be ready yet" },
  "mentor-changed-too-often": {
    status: 409,
    title: "The profile of the mentor holds {most} entries: it takes no more",
  },
  "mentor-capacity-reached": { status: 409, title: "The mentor carries {capacity} relationships, as many as can be" },
  "capacity-below-use": {
    status: 409,
    title: "The mentor carries, or is decided on for, {taken} relationships already",
  },
  "relationship-elsewhere": { status: 422, title: "The programme has no such relationship" },
  "relationship-over": { status: 409, title: "The relationship has ended: it takes no mentor any more" },
  "relationship-carried": {
    status: 409,
    title: "Another mentor carries the relationship: take it back from them first",
  },
  "organisation-unknown": { status: 404, title: "There is no such organisation" },
  "contact-unnamed": { status: 422, title: "It is not said whose e-mail address this is" },
  "organisation-told-elsewhere": {
    status: 409,
    title: "This was told to another programme of the funder: its people change it, or the organisation's own",
  },
  "organisation-changed-too-often": {
    status: 409,
    title: "The organisation holds {most} entries: it can take something back and takes no more",
  },
  "organisation-name-taken": { status: 409, title: "Another organisation is known by this name" },
  "undertaking-unknown": { status: 404, title: "The organisation has made no such commitment" },
  "undertaking-withdrawn": { status: 409, title: "The commitment was taken back: make it anew" },
  "import-unknown": { status: 404, title: "Nobody has looked at this file yet" },
  "import-read-too-often": {
    status: 409,
    title: "This file was looked at and written {most} times: read in another with the rows that are left",
  },
  "memorandum-unknown": { status: 404, title: "There is no such memorandum" },
  "memorandum-drafted-already": { status: 409, title: "The memorandum is drafted with other terms; revise it" },
  "memorandum-in-force": { status: 409, title: "The memorandum is in force" },
  "memorandum-revised-too-often": {
    status: 409,
    title: "The memorandum has {most} versions already: sign the last",
  },
  "digest-differs": { status: 409, title: "This is not the digest of version {textVersion}, the current text" },
  "side-not-yours": { status: 422, title: "You may not sign for the {side}" },
  "side-signed-already": { status: 409, title: "Somebody signed for the {side} already" },
  "same-signatory": { status: 409, title: "One account does not sign for both sides" },
});

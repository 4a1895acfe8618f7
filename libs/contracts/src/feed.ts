import { accessContracts, type AccessContract } from "./access.contracts";
import { assessmentContracts, type AssessmentContract } from "./assessment.contracts";
import { enrolmentContracts, type EnrolmentContract } from "./enrolment.contracts";
import { relationshipsContracts, type RelationshipsContract } from "./relationships.contracts";
import { reportingContracts, type ReportingContract } from "./reporting.contracts";
import { schedulingContracts, type SchedulingContract } from "./scheduling.contracts";

/** Every contract there is, by its type: what a view that hears all rooms is written against. */
export const feedContracts = {
  ...accessContracts,
  ...enrolmentContracts,
  ...relationshipsContracts,
  ...schedulingContracts,
  ...assessmentContracts,
  ...reportingContracts,
};

export type FeedContract =
  | AccessContract
  | EnrolmentContract
  | RelationshipsContract
  | SchedulingContract
  | AssessmentContract
  | ReportingContract;

export type FeedType = FeedContract["type"];

/** The contract of these types. */
export type Said<Type extends FeedType> = Extract<FeedContract, { readonly type: Type }>;

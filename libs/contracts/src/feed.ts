import type { ContractRegistry } from "@sankofa/kernel/contract";
import { accessContracts, type AccessContract, type AccessMessage } from "./access.contracts";
import { assessmentContracts, type AssessmentContract, type AssessmentMessage } from "./assessment.contracts";
import { enrolmentContracts, type EnrolmentContract, type EnrolmentMessage } from "./enrolment.contracts";
import {
  relationshipsContracts,
  type RelationshipsContract,
  type RelationshipsMessage,
} from "./relationships.contracts";
import { reportingContracts, type ReportingContract, type ReportingMessage } from "./reporting.contracts";
import { schedulingContracts, type SchedulingContract, type SchedulingMessage } from "./scheduling.contracts";

/** Every contract there is, by its type: what a view that hears all rooms is written against. */
export const feedContracts = {
  ...accessContracts,
  ...enrolmentContracts,
  ...relationshipsContracts,
  ...schedulingContracts,
  ...assessmentContracts,
  ...reportingContracts,
};

const definitions: ContractRegistry = feedContracts;

/** What histories tell: everything that is not confidential. */
export const toldTypes = (Object.keys(feedContracts) as FeedType[]).filter(
  (type) => definitions[type]?.confidential !== true,
);

export type FeedContract =
  | AccessContract
  | EnrolmentContract
  | RelationshipsContract
  | SchedulingContract
  | AssessmentContract
  | ReportingContract;

/** The same without what the feed adds to it. */
export type FeedMessage =
  AccessMessage | EnrolmentMessage | RelationshipsMessage | SchedulingMessage | AssessmentMessage | ReportingMessage;

export type FeedType = FeedContract["type"];

/** The contract of these types. */
export type Said<Type extends FeedType> = Extract<FeedContract, { readonly type: Type }>;

import type { ContractOf } from "@sankofa/kernel/contract";
import { assessmentPublished } from "./assessment.published";
import { enrolmentPublished } from "./enrolment.published";
import { reportingPublished } from "./reporting.published";
import { relationshipsPublished } from "./relationships.published";
import { schedulingPublished } from "./scheduling.published";

/** Every contract that leaves the platform, by its type: what other teams write their programs against. */
export const publishedContracts = {
  ...enrolmentPublished,
  ...relationshipsPublished,
  ...schedulingPublished,
  ...assessmentPublished,
  ...reportingPublished,
};

export type PublishedContract = ContractOf<typeof publishedContracts>;
export type PublishedType = PublishedContract["type"];

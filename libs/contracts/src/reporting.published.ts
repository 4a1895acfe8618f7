import { publicContract, type MessageOf } from "@sankofa/kernel/contract";
import { field, list, optional, record } from "@sankofa/kernel/schema";

/** What reporting says to the world. Frozen: what should say more gets the next version beside this one. */
export const reportingPublished = {
  "org.sankofa.report.submitted.v1": publicContract(
    1,
    "A programme's report for a period was submitted, or corrected by a later edition that takes its place",
    {
      reportId: field.id(),
      programmeId: field.id(),
      from: field.localDate(),
      until: field.localDate(),
      edition: field.whole(1),
      values: list(
        record({
          indicator: field.code(),
          version: field.whole(1),
          value: field.whole(),
          baseline: optional(field.whole()),
          target: optional(field.whole()),
        }),
        200,
      ),
      digest: field.digest(),
    },
  ),
};

export type ReportingPublished = MessageOf<typeof reportingPublished>;

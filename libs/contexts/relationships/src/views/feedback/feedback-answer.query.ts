import type { Disclosed, Page } from "@sankofa/kernel/manifest";
import { field, list, orNull, record, type TSchema } from "@sankofa/kernel/schema";
import { personOf } from "../../domain/belonging.policies";
import { POINTS } from "../../domain/feedback/feedback.policies";
import { statusOf, type FeedbackDoc, type FeedbackStatus } from "./feedback.view";

const told = (): TSchema => field.sealed("protected", "writerId");

export const feedbackLine = record({
  feedbackId: field.id(),
  relationshipId: field.id(),
  programmeId: field.id(),
  applicationId: field.id(),
  writerId: field.id(),
  on: field.line(),
  recorded: field.instant(),
  side: field.oneOf("mentor", "mentee"),
  point: field.oneOf(...POINTS),
  stage: orNull(field.code()),
  good: orNull(told()),
  bad: orNull(told()),
  followUps: list(record({ on: field.line(), done: told() })),
  withdrawn: orNull(record({ on: field.line(), reason: told() })),
  status: field.oneOf("waiting", "followed-up", "withdrawn"),
});

export type FeedbackLine = Omit<FeedbackDoc, "funder"> & { readonly status: FeedbackStatus };

/** What was withdrawn its writer still reads, and nobody else. */
export const lineFor =
  (reader: { readonly actor: string; readonly tenant: string }) =>
  ({ funder: _, ...doc }: FeedbackDoc): FeedbackLine => {
    const status = statusOf({ funder: _, ...doc });
    return doc.withdrawn === null || doc.writerId === personOf(reader)
      ? { ...doc, status }
      : { ...doc, good: null, bad: null, followUps: [], withdrawn: null, status };
  };

/** Reading what one has written oneself lets nobody know anything. */
export const disclosedOf = ({ items }: Page<FeedbackLine>, actor: string): Disclosed | undefined => {
  const others = items.filter(({ status, writerId }) => status !== "withdrawn" && `account:${writerId}` !== actor);
  const [first] = others;
  return (
    first && { programmeId: first.programmeId, kind: "feedback", recordIds: others.map(({ feedbackId }) => feedbackId) }
  );
};

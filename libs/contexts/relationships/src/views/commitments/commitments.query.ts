import { query, type Page } from "@sankofa/kernel/manifest";
import { field, list, orNull, record, Type } from "@sankofa/kernel/schema";
import { localDateAt } from "@sankofa/kernel/time";
import { IsIn, IsOptional } from "class-validator";
import { SOURCES } from "../../domain/commitment/commitment.policies";
import { listWithin } from "../relationship-card/list-within.query";
import type { RelationshipCard } from "../relationship-card/relationship-card.doc";
import { relationshipCardView } from "../relationship-card/relationship-card.view";
import { WithinRequest } from "../relationship-card/request-words.query";
import { commitmentsView, type CommitmentDoc } from "./commitments.view";

const STATUSES = ["open", "kept", "broken", "withdrawn"] as const;

const response = record({
  items: list(
    record({
      commitmentId: field.id(),
      relationshipId: field.id(),
      programmeId: field.id(),
      applicationId: field.id(),
      partner: field.line(),
      what: field.text(),
      source: field.oneOf(...SOURCES),
      dueOn: orNull(field.localDate()),
      made: field.line(),
      status: field.oneOf(...STATUSES),
      overdue: field.flag(),
      steps: list(
        record({
          on: field.line(),
          step: field.oneOf("followed-up", "kept", "broken", "withdrawn"),
          text: orNull(field.text()),
        }),
      ),
    }),
  ),
  next: orNull(Type.String()),
});

type Line = Omit<CommitmentDoc, "funder"> & { readonly overdue: boolean };

export class ListCommitmentsRequest extends WithinRequest {
  @IsOptional()
  @IsIn(STATUSES)
  status?: (typeof STATUSES)[number];
}

export const listCommitments = query<ListCommitmentsRequest, Page<Line>>({
  name: "list-commitments",
  summary: "What partners have committed themselves to in a relationship, the soonest due first",
  route: "GET /relationships/:relationshipId/commitments",
  request: ListCommitmentsRequest,
  allow: ["funder-administrator", "programme-manager", "coordinator", "mentor", "mentee", "auditor"],
  views: [commitmentsView, relationshipCardView],
  asOf: true,
  response,
  answer: ({ status, ...within }, reading) => {
    const now = reading.asOf?.at ?? reading.now;
    const lineOf = ({ funder: _, ...doc }: CommitmentDoc, { zone }: RelationshipCard): Line => ({
      ...doc,
      overdue: doc.status === "open" && doc.dueOn !== null && doc.dueOn < localDateAt(now, zone),
    });
    return listWithin(within, reading, commitmentsView, { where: { status }, orderBy: "dueOn", lineOf });
  },
});

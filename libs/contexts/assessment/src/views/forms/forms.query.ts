import { query, type Page } from "@sankofa/kernel/manifest";
import { field, list, orNull, record, Type } from "@sankofa/kernel/schema";
import type { Role } from "@sankofa/kernel/scope";
import { ID } from "@sankofa/kernel/patterns";
import { filledPage } from "@sankofa/requests/filled-page";
import { PageRequest } from "@sankofa/requests/page-request";
import { IsIn, IsOptional, Matches } from "class-validator";
import { assessedRelationshipsView } from "../assessed-relationships/assessed-relationships.view";
import { isClosed, listed, listedForm, type ListedForm } from "./form-answer.query";
import { formsView } from "./forms.view";

const READERS: readonly Role[] = [
  "funder-administrator",
  "programme-manager",
  "coordinator",
  "mentor",
  "mentee",
  "auditor",
];

const page = record({ items: list(record(listedForm)), next: orNull(Type.String()) });

export class ListRelationshipFormsRequest extends PageRequest {
  @Matches(ID)
  relationshipId!: string;
}

export const listRelationshipForms = query<ListRelationshipFormsRequest, Page<ListedForm>>({
  name: "list-relationship-forms",
  summary: "The forms of a relationship, the latest due day first: who was asked what, and who has not answered",
  route: "GET /relationships/:relationshipId/forms",
  request: ListRelationshipFormsRequest,
  allow: READERS,
  views: [formsView, assessedRelationshipsView],
  asOf: true,
  response: page,
  answer: async ({ relationshipId, limit, cursor }, reading) => {
    const relationship = await reading.get(assessedRelationshipsView, relationshipId);
    if (!relationship) return undefined;
    const found = await reading.find(formsView, {
      where: { relationshipId },
      orderBy: "dueAt",
      descending: true,
      limit,
      cursor,
    });
    return { items: found.items.map(({ doc }) => listed(doc, reading, relationship.ended)), next: found.next };
  },
});

export class ListFormsRequest extends PageRequest {
  /** Only of this programme. */
  @IsOptional()
  @Matches(ID)
  programmeId?: string;

  @IsOptional()
  @IsIn(["mentor", "mentee"])
  side?: "mentor" | "mentee";
}

/** Whose it is stands beside it: somebody who works with several pairs tells them apart by that. */
interface WaitingForm extends ListedForm {
  readonly menteeOrganisation: string | null;
}

/** What a caller may see is bounded by their grants: a mentee is shown the forms of their relationship. */
export const listForms = query<ListFormsRequest, Page<WaitingForm>>({
  name: "list-forms",
  summary: "Forms that wait for an answer, the earliest due day first",
  route: "GET /forms",
  request: ListFormsRequest,
  allow: READERS,
  views: [formsView, assessedRelationshipsView],
  asOf: true,
  response: record({
    items: list(record({ ...listedForm, menteeOrganisation: orNull(field.line()) })),
    next: orNull(Type.String()),
  }),
  answer: async ({ programmeId, side, limit, cursor }, reading) => {
    const where = {
      waits: "yes",
      ...(programmeId ? { programmeId } : {}),
      ...(side ? { side } : {}),
    };
    // Forms that closed with their relationship wait for nobody.
    return filledPage(
      { limit, cursor },
      (asked) => reading.find(formsView, { where, orderBy: "dueAt", ...asked }),
      async ({ doc }) => {
        const relationship = await reading.get(assessedRelationshipsView, doc.relationshipId);
        const ended = relationship?.ended === true;
        if (isClosed(doc, ended)) return undefined;
        return { ...listed(doc, reading, ended), menteeOrganisation: relationship?.menteeOrganisation ?? null };
      },
    );
  },
});

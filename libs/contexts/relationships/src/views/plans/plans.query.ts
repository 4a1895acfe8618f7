import { query } from "@sankofa/kernel/manifest";
import { field, list, optional, record, Type, type TSchema } from "@sankofa/kernel/schema";
import { Matches } from "class-validator";
import { ID } from "../relationship-card/request-words.query";
import { plansView, type PlanDoc } from "./plans.view";

const orNull = <S extends TSchema>(schema: S) => Type.Union([schema, Type.Null()]);
const side = field.oneOf("mentor", "mentee");

const response = record({
  planId: field.id(),
  relationshipId: field.id(),
  programmeId: field.id(),
  applicationId: field.id(),
  status: field.oneOf("drafted", "agreed"),
  edition: field.whole(1),
  focus: orNull(field.text()),
  outcome: orNull(field.text()),
  objectives: list(
    record({
      objectiveId: field.id(),
      title: field.line(),
      strengthens: list(field.oneOf("knowledge", "skill", "attitude")),
      capacityNow: field.text(),
      capacityFuture: field.text(),
      indicationNow: field.text(),
      indicationFuture: field.text(),
    }),
  ),
  activities: list(
    record({
      activityId: field.id(),
      objectiveId: field.id(),
      what: field.text(),
      responsible: list(side),
      responsiblePersonIds: list(field.id()),
      human: optional(field.text()),
      financial: optional(field.text()),
      material: optional(field.text()),
      from: optional(field.localDate()),
      until: optional(field.localDate()),
    }),
  ),
  agreements: list(record({ side, on: field.line() })),
  revisions: list(record({ edition: field.whole(1), why: field.text(), on: field.line() })),
});

export class GetPlanRequest {
  @Matches(ID)
  planId!: string;
}

export const getPlan = query<GetPlanRequest, Omit<PlanDoc, "funder">>({
  name: "get-plan",
  summary: "One mentoring plan: objectives, activities and who has agreed to it",
  route: "GET /plans/:planId",
  request: GetPlanRequest,
  allow: ["funder-administrator", "programme-manager", "coordinator", "mentor", "mentee", "auditor"],
  views: [plansView],
  asOf: true,
  response,
  answer: async ({ planId }, reading) => {
    const found = await reading.get(plansView, planId);
    if (!found) return undefined;
    const { funder: _, ...plan } = found;
    return plan;
  },
});

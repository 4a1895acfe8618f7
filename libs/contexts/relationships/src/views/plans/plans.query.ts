import { query } from "@sankofa/kernel/manifest";
import { ID } from "@sankofa/kernel/patterns";
import { Matches } from "class-validator";
import { adviceOf, type Advice } from "./plan-advice.query";
import { planAnswerSchema } from "./plan-answer.query";
import { plansView, type AgreedEdition, type PlanDoc } from "./plans.view";

export class GetPlanRequest {
  @Matches(ID)
  planId!: string;
}

type Answer = Omit<PlanDoc, "funder" | "agreed"> & {
  readonly agreed: readonly Pick<AgreedEdition, "edition" | "on">[];
  readonly advice: readonly Advice[];
};

export const getPlan = query<GetPlanRequest, Answer>({
  name: "get-plan",
  summary: "One mentoring plan: what is agreed to, who has agreed, and what came of it",
  route: "GET /plans/:planId",
  request: GetPlanRequest,
  allow: ["funder-administrator", "programme-manager", "coordinator", "mentor", "mentee", "auditor"],
  views: [plansView],
  asOf: true,
  response: planAnswerSchema,
  answer: async ({ planId }, reading) => {
    const found = await reading.get(plansView, planId);
    if (!found) return undefined;
    const { funder: _, agreed, ...plan } = found;
    return { ...plan, agreed: agreed.map(({ edition, on }) => ({ edition, on })), advice: adviceOf(found) };
  },
});

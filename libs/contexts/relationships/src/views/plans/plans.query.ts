import { isWithinReach } from "@sankofa/kernel/attachment";
import { query, type Reading } from "@sankofa/kernel/manifest";
import { ID } from "@sankofa/kernel/patterns";
import { Matches } from "class-validator";
import { adviceOf, type Advice } from "./plan-advice.query";
import { planAnswerSchema } from "./plan-answer.query";
import type { AgreedEdition, PictureDoc, PlanDoc } from "./plans.doc";
import { plansView } from "./plans.view";

export class GetPlanRequest {
  @Matches(ID)
  planId!: string;
}

type Answered = Omit<PictureDoc, "consent" | "alternative"> & {
  readonly shown: Pick<PictureDoc, "consent" | "alternative"> | null;
};

/** The pictures as this reader may see them; a past moment has none, for a consent is not taken back from then on only. */
const picturesOf = (plan: PlanDoc, reading: Reading): readonly Answered[] =>
  reading.asOf
    ? []
    : plan.pictures.map(({ consent, alternative, ...picture }) => {
        const reaches = isWithinReach(consent?.reach ?? null, reading, plansView.scope(plan));
        return { ...picture, shown: alternative !== null && reaches ? { consent, alternative } : null };
      });

type Answer = Omit<PlanDoc, "funder" | "agreed" | "pictures"> & {
  readonly pictures: readonly Answered[];
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
    return {
      ...plan,
      pictures: picturesOf(found, reading),
      agreed: agreed.map(({ edition, on }) => ({ edition, on })),
      advice: adviceOf(found),
    };
  },
});

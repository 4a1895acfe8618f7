import { canonicalJson } from "@sankofa/kernel/canonical-json";
import { query } from "@sankofa/kernel/manifest";
import { field, list, record, Type, type Static } from "@sankofa/kernel/schema";
import { ID } from "@sankofa/kernel/patterns";
import { Type as As } from "class-transformer";
import { IsInt, IsOptional, Matches, Min } from "class-validator";
import { planContentSchema } from "./plan-answer.query";
import type { AgreedEdition, PlanContent } from "./plans.doc";
import { plansView } from "./plans.view";

export class PlanChangesRequest {
  @Matches(ID)
  planId!: string;

  /** The earlier of two agreed editions; the last but one where left out. */
  @IsOptional()
  @As(() => Number)
  @IsInt()
  @Min(1)
  from?: number;

  /** The later one; the last where left out. */
  @IsOptional()
  @As(() => Number)
  @IsInt()
  @Min(1)
  to?: number;
}

const edition = record({ edition: field.whole(1), on: field.line(), ...planContentSchema });
const change = record({
  part: field.oneOf("description", "objective", "activity", "milestone"),
  /** The part's id, or the name of a field of the description. */
  key: field.line(),
  kind: field.oneOf("added", "removed", "changed"),
});
const response = record({
  from: Type.Union([edition, Type.Null()]),
  to: Type.Union([edition, Type.Null()]),
  changes: list(change),
});
type Change = Static<typeof change>;

const differences = (
  part: Change["part"],
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): readonly Change[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key): readonly Change[] => {
    if (!(key in before)) return [{ part, key, kind: "added" }];
    if (!(key in after)) return [{ part, key, kind: "removed" }];
    return canonicalJson(before[key] as object) === canonicalJson(after[key] as object)
      ? []
      : [{ part, key, kind: "changed" }];
  });

const byId = <Part extends object>(parts: readonly Part[], id: keyof Part): Readonly<Record<string, Part>> =>
  Object.fromEntries(parts.map((each) => [String(each[id]), each]));

/** What is different in the later of two contents, part by part. */
export const changesBetween = (before: PlanContent, after: PlanContent): readonly Change[] => [
  ...differences("description", { ...before.description }, { ...after.description }),
  ...differences("objective", byId(before.objectives, "objectiveId"), byId(after.objectives, "objectiveId")),
  ...differences("activity", byId(before.activities, "activityId"), byId(after.activities, "activityId")),
  ...differences("milestone", byId(before.milestones, "milestoneId"), byId(after.milestones, "milestoneId")),
];

export const planChanges = query<PlanChangesRequest, Static<typeof response>>({
  name: "plan-changes",
  summary: "Two agreed editions of a plan side by side, and what changed between them",
  route: "GET /plans/:planId/changes",
  request: PlanChangesRequest,
  allow: ["funder-administrator", "programme-manager", "coordinator", "mentor", "mentee", "auditor"],
  views: [plansView],
  asOf: true,
  response,
  answer: async (asked, reading) => {
    const found = await reading.get(plansView, asked.planId);
    if (!found) return undefined;
    const { agreed } = found;
    const chosen = (edition: number | undefined, otherwise: AgreedEdition | undefined): AgreedEdition | null =>
      (edition === undefined ? otherwise : agreed.find((each) => each.edition === edition)) ?? null;
    const from = chosen(asked.from, agreed.at(-2));
    const to = chosen(asked.to, agreed.at(-1));
    const editions = { from, to } as Pick<Static<typeof response>, "from" | "to">;
    return { ...editions, changes: from && to ? [...changesBetween(from, to)] : [] };
  },
});

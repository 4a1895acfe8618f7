import { command } from "@sankofa/kernel/manifest";
import { CODE, LONGEST_LINE, LONGEST_TEXT } from "@sankofa/kernel/patterns";
import { IsIn, IsOptional, IsString, Length, Matches } from "class-validator";
import { SIDES, type Side } from "../domain/plan/plan.events";
import type { PlanCommand } from "../domain/plan/plan.commands";
import { plan } from "../domain/plan/plan.noun";
import { BOTH_SIDES, PlanActRequest } from "./plan-act";
import { planGiven } from "./plan-given";

export class TellStoryRequest extends PlanActRequest {
  @IsIn(SIDES)
  side!: Side;

  @IsString()
  @Length(1, LONGEST_LINE)
  title!: string;

  /** What happened, in the words of those who tell it. */
  @IsString()
  @Length(1, LONGEST_TEXT)
  story!: string;

  /** Why this change matters most to them. */
  @IsString()
  @Length(1, LONGEST_TEXT)
  significance!: string;

  /** What the change is in, for example `organisation` or `community`. */
  @IsOptional()
  @Matches(CODE)
  domain?: string;
}

export const tellStory = command<TellStoryRequest>({
  name: "tell-story",
  summary: "Tell a story of the change that mattered most, for one side",
  route: "POST /plans/:planId/stories",
  request: TellStoryRequest,
  allow: BOTH_SIDES,
  noun: plan,
  id: ({ planId }) => planId,
  given: ({ planId, happened }, around) => planGiven(planId, around, happened),
  command: ({ planId: _, happened, ...story }): PlanCommand => ({ type: "tell-story", story, happened }),
  happened: (request) => request.happened,
});

import type { Surroundings } from "@sankofa/kernel/manifest";
import { HAPPENED, ID, LONGEST_TEXT } from "@sankofa/kernel/patterns";
import { IsIn, IsInt, IsOptional, IsString, Length, Matches, Max, Min } from "class-validator";
import type { BudgetCommand } from "../domain/budget/budget.decide";
import type { Entering } from "../domain/budget/budget.events";
import { COST_KINDS, MOST_MINOR_UNITS, type CostKind } from "../domain/budget/budget.policies";
import type { Belonging } from "../domain/belonging.policies";
import { planGiven } from "./plan-given";
import { belongingTo, underRelationship } from "./within-relationship";

/** Three capitals; the rule knows which there are. */
export const CURRENCY = /^[A-Z]{3}$/;

/** What is asked of a relationship's budget: whose. */
export class BudgetRequest {
  @Matches(ID)
  relationshipId!: string;
}

/** What is put into it, and when it happened where that is not now. */
export class EnteringRequest extends BudgetRequest {
  @IsOptional()
  @Matches(HAPPENED)
  happened?: string;
}

/** A sum of money with what it is for. */
export class MoneyRequest extends EnteringRequest {
  /** As ISO 4217 calls it. */
  @Matches(CURRENCY)
  currency!: string;

  /** In the currency's smallest units: cents of a dollar, whole francs. */
  @IsInt()
  @Min(1)
  @Max(MOST_MINOR_UNITS)
  minorUnits!: number;

  @IsOptional()
  @IsString()
  @Length(1, LONGEST_TEXT)
  what?: string;
}

export class CostRequest extends MoneyRequest {
  @IsIn(COST_KINDS)
  kind!: CostKind;
}

/** The parts of a command's entry in the manifest that all of a budget's share: a relationship has one, by its id. */
export const ofBudget = {
  id: ({ relationshipId }: BudgetRequest) => relationshipId,
  under: ({ relationshipId }: BudgetRequest, around: Surroundings) => underRelationship(relationshipId, around),
  given: ({ relationshipId }: BudgetRequest, around: Surroundings) => planGiven(relationshipId, around),
};

/** The same of those that put something in: what took place before the end may be entered after it. */
export const ofEntering = {
  ...ofBudget,
  given: ({ relationshipId, happened }: EnteringRequest, around: Surroundings) =>
    planGiven(relationshipId, around, happened),
  happened: ({ happened }: EnteringRequest) => happened,
};

type EntryIds = Belonging & { readonly entryId: string };

/** The command that puts an entry in, made of its ids and of what was asked. */
export const entering =
  <Request extends EnteringRequest>(
    entry: (ids: EntryIds, request: Omit<Request, keyof EnteringRequest>) => Entering,
  ) =>
  async ({ relationshipId, happened, ...said }: Request, around: Surroundings): Promise<BudgetCommand> => ({
    type: "enter-in-budget",
    entering: entry({ entryId: around.newId(0), ...(await belongingTo(relationshipId, around)) }, said),
    happened,
  });

import { DAY } from "@sankofa/kernel/time";
import { healthRules, type HealthRule } from "../../content/health/health-rules";
import type { Measure } from "../../content/health/health.schema";
import type { CountedRelationship, Standing } from "../programme-figures/counted-relationship.project";

export type Health = "well" | "watch" | "at-risk" | "paused";

/** A rule that applies, and the number that made it apply. */
export interface Reason {
  readonly rule: HealthRule;
  readonly count: number;
}

/** It goes on, even where it pauses: it stands at a stage and has a health. */
export const RUNNING: readonly Standing[] = ["open", "on-hold", "dormant"];

const daysLate = (due: string, day: string): number => Math.round((Date.parse(day) - Date.parse(due)) / DAY);

const measured = (relationship: CountedRelationship, day: string): Readonly<Record<Measure, number>> => {
  const late = Object.values(relationship.milestones).filter(({ due }) => due < day);
  const challenges = Object.values(relationship.challenges);
  return {
    "overdue-contacts": relationship.overdue.length,
    "late-milestones": late.length,
    "days-late": Math.max(0, ...late.map(({ due }) => daysLate(due, day))),
    "objectives-behind": relationship.behind.length,
    "open-challenges": challenges.length,
    "challenges-with-mediator": challenges.filter((each) => each === "with-mediator").length,
    dormant: relationship.standing === "dormant" ? 1 : 0,
  };
};

/** REP-4: every rule that applies on a day, of each measure the first; nothing is asked of a relationship that pauses. */
export const reasonsFor = (relationship: CountedRelationship, day: string): readonly Reason[] => {
  if (relationship.standing !== "open" && relationship.standing !== "dormant") return [];
  const counts = measured(relationship, day);
  const seen = new Set<Measure>();
  return healthRules.rules.flatMap((rule) => {
    const count = counts[rule.measure];
    if (count < rule.from || seen.has(rule.measure)) return [];
    seen.add(rule.measure);
    return [{ rule, count }];
  });
};

/** How a relationship does on a day; null once it has ended. */
export const healthOf = (relationship: CountedRelationship, day: string): Health | null => {
  if (!RUNNING.includes(relationship.standing)) return null;
  if (relationship.standing === "on-hold") return "paused";
  const levels = reasonsFor(relationship, day).map(({ rule }) => rule.level);
  if (levels.includes("at-risk")) return "at-risk";
  return levels.length > 0 ? "watch" : "well";
};

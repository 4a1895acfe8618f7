import { query } from "@sankofa/kernel/manifest";
import { field, list, record } from "@sankofa/kernel/schema";
import { localDateAt } from "@sankofa/kernel/time";
import { IsUUID } from "class-validator";
import { healthRules, reasonOf } from "../../content/health/health-rules";
import { momentOf } from "../people/moment.query";
import { healthOf, reasonsFor, type Health } from "./health.project";
import { relationshipHealthView } from "./relationship-health.view";

export class RelationshipHealthRequest {
  @IsUUID()
  relationshipId!: string;
}

interface RelationshipHealth {
  readonly relationshipId: string;
  readonly health: Health | "ended";
  /** The version of the rules it was looked at by. */
  readonly rules: number;
  readonly reasons: readonly { readonly rule: string; readonly level: "watch" | "at-risk"; readonly says: string }[];
}

export const relationshipHealth = query<RelationshipHealthRequest, RelationshipHealth>({
  name: "relationship-health",
  summary: "How a relationship does, and by which rules",
  route: "GET /relationships/:relationshipId/health",
  request: RelationshipHealthRequest,
  allow: ["funder-administrator", "programme-manager", "coordinator", "mentor", "mentee", "auditor"],
  views: [relationshipHealthView],
  asOf: true,
  response: record({
    relationshipId: field.id(),
    health: field.oneOf("well", "watch", "at-risk", "paused", "ended"),
    rules: field.whole(1),
    reasons: list(record({ rule: field.code(), level: field.oneOf("watch", "at-risk"), says: field.text() })),
  }),
  answer: async ({ relationshipId }, reading) => {
    const doc = await reading.get(relationshipHealthView, relationshipId);
    if (!doc) return undefined;
    const day = localDateAt(momentOf(reading), doc.zone);
    return {
      relationshipId,
      health: healthOf(doc, day) ?? "ended",
      rules: healthRules.version,
      reasons: reasonsFor(doc, day).map(({ rule, count }) => ({
        rule: rule.rule,
        level: rule.level,
        says: reasonOf(rule, count, reading.language),
      })),
    };
  },
});

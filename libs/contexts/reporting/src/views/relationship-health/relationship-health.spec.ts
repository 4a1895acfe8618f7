import type { FeedContract } from "@sankofa/contracts/feed";
import { feed, readingOver } from "@sankofa/testing/contract-feed";
import { newIdOf } from "@sankofa/testing/given-when-then";
import { said } from "@sankofa/testing/told-cohort";
import { healthContent, healthRules } from "../../content/health/health-rules";
import { MEASURES } from "../../content/health/health.schema";
import { relationshipHealth } from "./relationship-health.query";

const of = { relationshipId: newIdOf(1), programmeId: newIdOf(2), applicationId: newIdOf(3) };
const stages = [{ stage: "build", exit: [] }];
const opened = said("relationship.opened", { ...of, stages, zone: "Africa/Nairobi" });
const overdue = (kind: string) => said("contact.overdue", { ...of, kind, dueOn: "2026-02-01" });
const milestone = (due: string) => said("plan.milestone-planned", { ...of, milestoneId: newIdOf(4), due });
const challenge = (type: "challenge.raised" | "challenge.sent-to-mediator" | "challenge.mediated", nth = 5) =>
  said(type, { ...of, challengeId: newIdOf(nth) });

const healthAfter = (more: readonly ReturnType<typeof said>[], now = "2026-03-02T09:00:00.000Z", language = "en") => {
  const reading = readingOver(feed(opened, ...more) as unknown as FeedContract[], { now, language: language as "en" });
  return relationshipHealth.answer({ relationshipId: of.relationshipId }, reading);
};

describe("REP-4 a relationship's health explains itself", () => {
  test.each([
    ["nothing is amiss", [], "well", []],
    ["one contact is overdue", [overdue("visit")], "watch", ["contact-overdue"]],
    ["two are", [overdue("visit"), overdue("meeting")], "at-risk", ["several-contacts-overdue"]],
    ["it was made up for", [overdue("visit"), said("cadence.met", { ...of, kind: "visit" })], "well", []],
    ["a milestone is due today", [milestone("2026-03-02")], "well", []],
    ["a milestone was due yesterday", [milestone("2026-03-01")], "watch", ["milestone-late"]],
    ["59 days late", [milestone("2026-01-02")], "watch", ["milestone-late"]],
    ["60 days late", [milestone("2026-01-01")], "at-risk", ["milestone-long-late", "milestone-late"]],
    [
      "it was reached",
      [milestone("2026-01-01"), said("plan.milestone-reached", { ...of, milestoneId: newIdOf(4) })],
      "well",
      [],
    ],
    ["a challenge is open", [challenge("challenge.raised")], "watch", ["challenge-open"]],
    ["three are", [5, 6, 7].map((nth) => challenge("challenge.raised", nth)), "at-risk", ["challenges-pile-up"]],
    [
      "one lies with a mediator",
      [challenge("challenge.raised"), challenge("challenge.sent-to-mediator")],
      "at-risk",
      ["challenge-with-mediator", "challenge-open"],
    ],
    [
      "the mediator has been heard",
      [challenge("challenge.raised"), challenge("challenge.sent-to-mediator"), challenge("challenge.mediated")],
      "watch",
      ["challenge-open"],
    ],
    ["it sleeps", [said("relationship.gone-dormant", of)], "at-risk", ["dormant"]],
    ["it pauses, whatever is late", [milestone("2026-01-01"), said("relationship.put-on-hold", of)], "paused", []],
    ["it ended", [overdue("visit"), said("relationship.completed", of)], "ended", []],
  ] as const)("where %s", async (_when, more, health, rules) => {
    const answer = await healthAfter(more as never);
    expect(answer).toMatchObject({ health, rules: healthRules.version });
    expect(answer?.reasons.map(({ rule }) => rule)).toEqual(rules);
  });

  test.each([
    ["Africa/Nairobi", "2026-03-02T20:59:59.999Z", "well"],
    ["Africa/Nairobi", "2026-03-02T21:00:00.000Z", "watch"],
    ["America/Guatemala", "2026-03-03T05:59:59.999Z", "well"],
    ["America/Guatemala", "2026-03-03T06:00:00.000Z", "watch"],
  ])("a milestone is late once its day has passed in %s: at %s it does %s", async (zone, now, health) => {
    const told = feed(said("relationship.opened", { ...of, stages, zone }), milestone("2026-03-02"));
    const reading = readingOver(told as unknown as FeedContract[], { now });
    expect(await relationshipHealth.answer({ relationshipId: of.relationshipId }, reading)).toMatchObject({ health });
  });

  test("its reasons are sentences with the number and the threshold, in the reader's language", async () => {
    const two = [overdue("visit"), overdue("meeting")];
    const [english] = (await healthAfter(two))?.reasons ?? [];
    const [french] = (await healthAfter(two, undefined, "fr"))?.reasons ?? [];
    expect(english?.says).toBe("2 kinds of contact are overdue; from 2 on the relationship is at risk.");
    expect(french?.says).toContain("2 types de contact");
  });

  test("the rules are data in a version, the strictest of each measure first, and every measure has one", () => {
    expect(healthContent.map(({ version }) => version)).toEqual([1]);
    for (const measure of MEASURES) {
      const froms = healthRules.rules.filter((rule) => rule.measure === measure).map(({ from }) => from);
      expect(froms.length).toBeGreaterThan(0);
      expect(froms).toEqual([...froms].sort((one, other) => other - one));
    }
  });
});

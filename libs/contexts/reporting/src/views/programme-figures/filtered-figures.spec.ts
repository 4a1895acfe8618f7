import type { FeedContract } from "@sankofa/contracts/feed";
import { feed, readingOver } from "@sankofa/testing/contract-feed";
import { newIdOf } from "@sankofa/testing/given-when-then";
import { said } from "@sankofa/testing/told-cohort";
import { validateSync } from "class-validator";
import fc from "fast-check";
import { figureFacts, FigureFactsRequest } from "./figure-facts.query";
import { FIGURES } from "./figures.project";
import { portfolio, PortfolioRequest } from "./portfolio.query";

const PROGRAMMES = [newIdOf(1), newIdOf(2), newIdOf(3)] as const;
const EACH = 3;

/** Three programmes that differ in everything that a portfolio is narrowed by. */
const opened = PROGRAMMES.map((programmeId, at) =>
  said("programme.opened", {
    programmeId,
    name: `Programme ${at}`,
    template: ["snmp-track-3", "s2s", "snmp-track-3"][at]!,
    region: [["KE", "TZ"], ["GH"], ["KE"]][at]!,
    from: `202${5 + at}-01-01`,
    until: `202${5 + at}-12-31`,
    zone: ["Africa/Nairobi", "Africa/Accra", "America/Guatemala"][at]!,
    limits: [{ limit: "cohort-capacity", value: 5 }],
  }),
);

/** Of one of the programmes, one of its relationships and applications. */
const place = fc.record({ at: fc.nat(PROGRAMMES.length - 1), nth: fc.nat(EACH - 1), other: fc.nat(2) });
const DEEDS = [
  "opened", "overdue", "met", "held", "planned", "reached", "raised", "mediator", "resolved", "chosen", "described",
  "behind", "hold", "dormant", "resumed", "ended", "invited", "interest", "selected", "declined", "seat", "measured", "line", "cost", "put-right", "taken-out",
] as const; // prettier-ignore

const ONLY_ONCE: readonly string[] = ["held", "line", "cost", "put-right", "taken-out"];

type Place = { readonly at: number; readonly nth: number; readonly other: number };

const told = ([deed, { at, nth, other }]: readonly [(typeof DEEDS)[number], Place]) => {
  const programmeId = PROGRAMMES[at]!;
  const applicationId = newIdOf(100 + at * 10 + nth);
  const of = { programmeId, applicationId, relationshipId: newIdOf(200 + at * 10 + nth) };
  const kind = ["check-in", "meeting", "visit"][other]!;
  const thing = newIdOf(300 + at * 100 + nth * 10 + other);
  const mine = { programmeId, applicationId, reason: "It fits" };
  switch (deed) {
    case "opened":
      return said("relationship.opened", { ...of, stages: [{ stage: "build", exit: [] }] });
    case "overdue":
      return said("contact.overdue", { ...of, kind, dueOn: "2026-03-01" });
    case "met":
      return said("cadence.met", { ...of, kind });
    case "held":
      return said("engagement.held", {
        ...of,
        engagementId: thing,
        kind,
        minutes: 30,
        happened: "2026-03-01T09:00:00.000Z",
      });
    case "planned":
      return said("plan.milestone-planned", { ...of, milestoneId: thing, due: `202${5 + other}-01-15`, title: "Done" });
    case "reached":
      return said("plan.milestone-reached", { ...of, milestoneId: thing, title: "Done" });
    case "raised":
      return said("challenge.raised", { ...of, challengeId: thing });
    case "mediator":
      return said("challenge.sent-to-mediator", { ...of, challengeId: thing });
    case "resolved":
      return said("challenge.resolved", { ...of, challengeId: thing });
    case "chosen":
      return said("approach-choice.chosen", {
        ...of,
        chosen: other === 0 ? ["twinning"] : ["twinning", "telementoring"],
      });
    case "described":
      return said("plan.described", { ...of, areas: other === 0 ? [] : ["advocacy", "networking"].slice(0, other) });
    case "behind":
      return said("plan.progress-noted", { ...of, objectiveId: thing, standing: other === 0 ? "behind" : "under-way" });
    case "hold":
      return said("relationship.put-on-hold", { ...of, reason: "Elections" });
    case "dormant":
      return said("relationship.gone-dormant", { ...of, reason: "No answer" });
    case "resumed":
      return said("relationship.resumed", of);
    case "ended":
      return said("relationship.ended-prematurely", { ...of, reason: "lost-interest", explanation: "No answer" });
    case "invited":
      return said("application.invited", { programmeId, applicationId });
    case "interest":
      return said("application.interest-expressed", { programmeId, applicationId, unmet: [] });
    case "selected":
      return said("application.selected", mine);
    case "declined":
      return said("application.declined", mine);
    case "seat":
      return said(other === 0 ? "cohort.seat-released" : "cohort.seat-taken", mine);
    case "line":
      return said("budget.line-planned", { ...of, entryId: thing, currency: "KES", minorUnits: 500 });
    case "cost":
      return said("budget.cost-incurred", {
        ...of,
        entryId: newIdOf(1_000 + at * 100 + nth * 10 + other),
        currency: "TZS",
        minorUnits: 70,
      });
    case "put-right":
      return said("budget.entry-corrected", {
        ...of,
        entryId: thing,
        entry: "line",
        currency: "KES",
        minorUnits: 300,
        wasMinorUnits: 500,
        reason: "Typed wrong",
      });
    case "taken-out":
      return said("budget.entry-withdrawn", {
        ...of,
        entryId: thing,
        entry: "line",
        currency: "KES",
        reason: "Not ours",
      });
    case "measured":
      return said("change.measured", { ...of, people: 1, items: [{ improved: other, worsened: 1 } as never] });
  }
};

/** An engagement is held once, an entry entered once, and put right or taken out only while it stands. */
const sensible = (deeds: readonly (readonly [(typeof DEEDS)[number], Place])[]) => {
  const seen = new Set<string>();
  const was = (deed: (typeof DEEDS)[number], place: Place) => seen.has(JSON.stringify([deed, place]));
  return deeds.filter(([deed, place]) => {
    const standing = was("line", place) && !was("taken-out", place);
    const fits = deed === "put-right" || deed === "taken-out" ? standing : true;
    if (!fits || (ONLY_ONCE.includes(deed) && was(deed, place))) return false;
    seen.add(JSON.stringify([deed, place]));
    return true;
  });
};

/** What is taken out says what it read last. */
const asRead = (contracts: readonly FeedContract[]): readonly FeedContract[] => {
  const right = new Set<string>();
  return contracts.map((contract) => {
    if (contract.type === "budget.entry-corrected") right.add(contract.data.entryId);
    if (contract.type !== "budget.entry-withdrawn") return contract;
    return { ...contract, data: { ...contract.data, minorUnits: right.has(contract.data.entryId) ? 300 : 500 } };
  });
};

const history = fc
  .array(fc.tuple(fc.constantFrom(...DEEDS), place), { minLength: 20, maxLength: 60 })
  .map((deeds) => asRead(feed(...opened, ...sensible(deeds).map(told)) as unknown as readonly FeedContract[]));

const FILTERS: readonly PortfolioRequest[] = [undefined, "KE", "GH"].flatMap((region) =>
  [undefined, "snmp-track-3"].flatMap((template) =>
    [{}, { from: "2026-06-01" }, { until: "2025-12-31" }, { programmeId: PROGRAMMES[2] }].map((more) => ({
      ...(region ? { region } : {}),
      ...(template ? { template } : {}),
      ...more,
    })),
  ),
);

type Items = NonNullable<Awaited<ReturnType<typeof figureFacts.answer>>>["items"];

const moneyIn = (items: Items) => {
  const sums: Record<string, { currency: string; planned: number; spent: number }> = {};
  for (const { part, currency = "", minorUnits = 0 } of items) {
    const sum = (sums[currency] ??= { currency, planned: 0, spent: 0 });
    sum[part as "planned" | "spent"] += minorUnits;
  }
  return Object.values(sums).sort((one, other) => (one.currency < other.currency ? -1 : 1));
};

test("REP-1 REP-7 through every filter each number is as long as the list behind it, part by part, and no entry is without facts", async () => {
  const run = async (contracts: readonly FeedContract[], filters: PortfolioRequest): Promise<void> => {
    const reading = readingOver(contracts);
    const numbers = await portfolio.answer(filters, reading);
    for (const figure of FIGURES) {
      const { total, parts } = numbers!.figures[figure];
      const list = await figureFacts.answer({ figure, ...filters, limit: 100 }, reading);
      const items = list?.items ?? [];
      const byPart: Record<string, number> = {};
      for (const { part } of items) byPart[part] = (byPart[part] ?? 0) + 1;
      expect([figure, items.length, byPart]).toEqual([figure, total, parts]);
      if (figure === "costs") expect(moneyIn(items)).toEqual(numbers!.money);
      expect(items.filter(({ facts }) => facts.length === 0)).toEqual([]);
    }
  };
  await fc.assert(fc.asyncProperty(history, fc.constantFrom(...FILTERS), run), { numRuns: 60 });
});

test.each([
  ["the portfolio", () => new PortfolioRequest()],
  ["the facts behind a number", () => Object.assign(new FigureFactsRequest(), { figure: FIGURES[0] })],
])("REP-1 %s of a period that ends before it begins is refused at its end", (_, request) => {
  const faults = (period: object) => validateSync(Object.assign(request(), period)).map(({ property }) => property);
  expect(faults({ from: "2026-06-01", until: "2026-01-31" })).toEqual(["until"]);
  expect(faults({ from: "2026-01-31", until: "2026-01-31" })).toEqual([]);
});

import type { Message } from "@sankofa/kernel/contract";
import { feed, folded } from "@sankofa/testing/contract-feed";
import { newIdOf, TENANT } from "@sankofa/testing/given-when-then";
import { STANDARD } from "../../content/indicator/indicators";
import { indicatorsOf } from "./counted-values.project";
import { indicatorsView } from "./indicators.view";

const defined = (indicator: string, version: number) => ({
  type: "indicator.defined",
  data: { indicatorId: newIdOf(1), indicator, version, title: indicator, definition: "As it says.", figure: "ends" },
});
const target = (programmeId: string, value: number) => ({
  type: "indicator.target-set",
  data: { indicatorId: newIdOf(1), indicator: "ends-all", programmeId, baseline: 0, target: value },
});

test("REP-2 a funder's indicators stand in their newest versions beside the platform's, targets programme by programme", () => {
  const doc = folded(
    indicatorsView,
    feed<Message>(
      defined("visits", 1),
      defined("ends-all", 1),
      defined("visits", 2),
      target(newIdOf(5), 3),
      target(newIdOf(6), 4),
      target(newIdOf(5), 2),
    ),
  ).get(TENANT);
  expect(
    indicatorsOf(doc)
      .slice(STANDARD.length)
      .map(({ indicator, version }) => [indicator, version]),
  ).toEqual([
    ["ends-all", 1],
    ["visits", 2],
  ]);
  expect(doc?.targets).toEqual({
    [newIdOf(5)]: { "ends-all": { baseline: 0, target: 2 } },
    [newIdOf(6)]: { "ends-all": { baseline: 0, target: 4 } },
  });
});

test("REP-2 every indicator of the platform has words in French, and counts the same", () => {
  const french = indicatorsOf(undefined, "fr");
  for (const [nth, { title, definition, ...counts }] of STANDARD.entries()) {
    const { title: titre, definition: sens, ...compte } = french[nth] ?? {};
    expect(compte).toEqual(counts);
    expect([titre, sens]).not.toContain(undefined);
    expect([title, definition]).not.toEqual([titre, sens]);
  }
  expect(indicatorsOf(undefined)).toEqual(STANDARD);
});

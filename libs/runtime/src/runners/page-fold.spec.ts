import { view, type View } from "@sankofa/kernel/view";
import type { Heard } from "../feed/contract-feed";
import { PageFold } from "./page-fold";

const NONE: ReadonlySet<string> = new Set();
const at = (place: number): string => String(place).padStart(20, "0");
const said = (place: number, data: object): Heard =>
  ({ type: "sum.said", position: at(place), tenant: "one", data }) as unknown as Heard;

const sums = view<{ readonly funder: string; readonly sum: number }, any>({
  name: "sums",
  version: 1,
  reads: ["sum.said"],
  keys: () => ["all"],
  project: (doc, { tenant, data: { by } }) => {
    if (by === 0) throw new Error("Nothing is no sum");
    return { funder: tenant, sum: (doc?.sum ?? 0) + by };
  },
  scope: ({ funder }) => ({ funder }),
  index: {},
  history: false,
});

test("AUD-1 a fact that says several things to a key is folded whole or parked whole; what came before it stands", () => {
  const fold = new PageFold(sums as View<any>, new Map(), NONE);
  fold.add(said(1, { by: 2 }), "all");
  fold.add(said(2, { by: 3 }), "all");
  fold.add(said(2, { by: 0 }), "all");
  fold.add(said(2, { by: 4 }), "all");
  fold.add(said(3, { by: 5 }), "all");
  expect(fold.changes.map(({ position, row }) => [position, row?.doc])).toEqual([[at(1), { funder: "one", sum: 2 }]]);
  expect(fold.touches).toEqual([{ key: "all", position: at(1) }]);
  expect(fold.park).toEqual([
    { key: "all", position: at(2), reason: "Nothing is no sum" },
    { key: "all", position: at(3), reason: "" },
  ]);
  expect([...fold.stuck]).toEqual([["all", "Nothing is no sum"]]);
});

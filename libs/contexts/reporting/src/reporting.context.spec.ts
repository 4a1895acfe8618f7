import { feedContracts } from "@sankofa/contracts/feed";
import { reporting } from "./reporting.context";

test("reporting hears only contracts that exist", () => {
  const heard = reporting.views.flatMap(({ reads }) => reads);
  expect(heard.filter((type) => !(type in feedContracts))).toEqual([]);
});

test("AUD-2 what answers as of a moment reads views that keep history, all of the room", () => {
  const present = reporting.queries.filter(({ asOf }) => asOf !== true);
  // The bar by which a page is moved through time is of the whole; an export is pinned to a position of its own.
  expect(present.map(({ name }) => name)).toEqual(["relationship-days", "list-exports", "exported-facts"]);
  for (const query of reporting.queries.filter(({ asOf }) => asOf === true)) {
    expect(query.views.filter((view) => !view.history || !reporting.views.includes(view))).toEqual([]);
  }
});

import type { AccessMessage } from "@sankofa/contracts/access.contracts";
import { feed, folded } from "@sankofa/testing/contract-feed";
import { newIdOf, TENANT } from "@sankofa/testing/given-when-then";
import { fundersView } from "./funders.view";

test("PRV-2 a funder is known by its name, within itself", () => {
  const registered = { funderId: TENANT, name: "Umoja Trust", administrator: newIdOf(1) };
  const docs = folded(fundersView, feed<AccessMessage>({ type: "funder.registered", data: registered }));
  expect([...docs]).toEqual([[TENANT, { funderId: TENANT, name: "Umoja Trust" }]]);
  expect(fundersView.scope(docs.get(TENANT)!)).toEqual({ funder: TENANT });
});

import { folded } from "@sankofa/testing/contract-feed";
import { TENANT } from "@sankofa/testing/given-when-then";
import { told, toldCohort } from "@sankofa/testing/told-cohort";
import { peopleView } from "./people.view";

test("PRV-1 people are known by sealed names only, to everybody of their funder", () => {
  const docs = [...folded(peopleView, toldCohort).values()];
  expect(docs).toEqual([{ accountId: told.coordinator, funder: TENANT, displayName: "⟦s1.amara⟧" }]);
  expect(peopleView.scope(docs[0]!)).toEqual({ funder: TENANT });
  expect(peopleView.tenantWide).toBe(true);
});

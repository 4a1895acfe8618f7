import { feed, folded } from "@sankofa/testing/contract-feed";
import { newIdOf, TENANT } from "@sankofa/testing/given-when-then";
import { said } from "@sankofa/testing/told-cohort";
import { knownProgrammesView } from "./known-programmes.view";

test("PRV-2 a programme is known by its own id, within its funder and to those of the programme", () => {
  const programmeId = newIdOf(1);
  const terms = { programmeId, name: "East", template: "snmp-track-3", zone: "Africa/Nairobi" };
  const known = folded(knownProgrammesView, feed(said("programme.opened", terms)));
  expect([...known]).toEqual([[programmeId, { funder: TENANT, ...terms }]]);
  expect(knownProgrammesView.scope({ funder: TENANT, ...terms })).toEqual({
    funder: TENANT,
    programme: programmeId,
  });
});

import { feed, folded } from "@sankofa/testing/contract-feed";
import { newIdOf, TENANT } from "@sankofa/testing/given-when-then";
import { said } from "@sankofa/testing/told-cohort";
import { knownApplicationsView } from "./known-applications.view";

test("PRV-2 an organisation is known by its application, to those of the application and of its programme", () => {
  const terms = { applicationId: newIdOf(3), programmeId: newIdOf(2), organisationName: "Tumaini" };
  const [[key, doc] = ["", undefined]] = [
    ...folded(knownApplicationsView, feed(said("application.invited", { ...terms, contactName: "⟦s1.njoki⟧" }))),
  ];
  expect([key, doc]).toEqual([terms.applicationId, { funder: TENANT, ...terms }]);
  expect(knownApplicationsView.scope(doc!)).toEqual({
    funder: TENANT,
    programme: terms.programmeId,
    application: terms.applicationId,
  });
});

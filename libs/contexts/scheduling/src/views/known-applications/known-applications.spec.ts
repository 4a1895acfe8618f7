import { feed, folded } from "@sankofa/testing/contract-feed";
import { newIdOf, TENANT } from "@sankofa/testing/given-when-then";
import { said } from "@sankofa/testing/told-cohort";
import { knownApplicationsView } from "./known-applications.view";

test("PRV-2 an organisation is known by its application, to those of the application and of its programme", () => {
  const terms = { applicationId: newIdOf(3), programmeId: newIdOf(2), organisationName: "Tumaini" };
  const [[key, doc] = ["", undefined]] = [
    ...folded(knownApplicationsView, feed(said("application.invited", { ...terms, contactName: "⟦s1.njoki⟧" }))),
  ];
  expect([key, doc]).toEqual([terms.applicationId, { funder: TENANT, ...terms, status: "open", relationshipId: null }]);
  expect(knownApplicationsView.scope(doc!)).toEqual({
    funder: TENANT,
    programme: terms.programmeId,
    application: terms.applicationId,
  });
});

test("SCH-7 an application is no part of the programme once it was declined, withdrawn, or its relationship has ended", () => {
  const of = { applicationId: newIdOf(3), programmeId: newIdOf(2) };
  const invited = said("application.invited", { ...of, organisationName: "Tumaini" });
  const opened = (nth: number) => said("relationship.opened", { ...of, relationshipId: newIdOf(nth) });
  const completed = (nth: number) => said("relationship.completed", { ...of, relationshipId: newIdOf(nth) });
  const after = (...told: readonly ReturnType<typeof said>[]) =>
    folded(knownApplicationsView, feed(invited, ...told)).get(of.applicationId)?.status;
  expect(after(said("application.declined", of))).toBe("declined");
  expect(after(said("application.withdrawn", of))).toBe("withdrawn");
  expect(after(opened(1), completed(1))).toBe("ended");
  expect(after(opened(1), completed(1), opened(4))).toBe("open");
  expect(after(opened(1), opened(4), completed(1))).toBe("open");
});

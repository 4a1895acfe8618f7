import type { EnrolmentContract } from "@sankofa/contracts/enrolment.contracts";
import { feed, folded } from "@sankofa/testing/contract-feed";
import { newIdOf, TENANT } from "@sankofa/testing/given-when-then";
import { matchMenteesView } from "./match-mentees.view";

test("REL-14 an application is found with the programme it belongs to", () => {
  const contract = {
    type: "application.invited",
    tenant: TENANT,
    data: { applicationId: newIdOf(3), programmeId: newIdOf(2) },
  } as unknown as Extract<EnrolmentContract, { readonly type: "application.invited" }>;
  expect(matchMenteesView.keys(contract)).toEqual([newIdOf(3)]);
  const doc = matchMenteesView.project(undefined, contract, newIdOf(3));
  expect(doc && matchMenteesView.scope(doc)).toEqual({
    funder: TENANT,
    programme: newIdOf(2),
    application: newIdOf(3),
  });
});

test.each(["declined", "withdrawn"] as const)("REL-14 an application that was %s is known to have ended", (ended) => {
  const data = { applicationId: newIdOf(3), programmeId: newIdOf(2) };
  const heard = feed({ type: "application.invited", data }, { type: `application.${ended}`, data });
  const docs = folded(matchMenteesView, heard as unknown as readonly EnrolmentContract[]);
  expect(docs.get(newIdOf(3))).toMatchObject({ ended, scope: { programme: newIdOf(2) } });
});

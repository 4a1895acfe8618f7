import { feed } from "@sankofa/testing/contract-feed";
import { newIdOf } from "@sankofa/testing/given-when-then";
import { whenOrganisationIsRenamedThenReserveName as renamed } from "./when-organisation-is-renamed-then-reserve-name";

test("ENR-13 GEN-4 after its details were put right an organisation keeps the name that they say, or is called as before", () => {
  const of = { organisationId: newIdOf(1), programmeId: newIdOf(2), name: "Tumaini Alliance" };
  const [contract] = feed<never>({
    type: "organisation.details-corrected",
    data: { ...of, mission: "Not handed on", reason: "Registered anew" },
  } as never);
  expect(contract && renamed.then(contract)).toEqual([
    { command: "enrolment.reserve-organisation-name", request: of },
    { command: "enrolment.settle-organisation-name", request: of },
  ]);
});

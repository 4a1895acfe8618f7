import { feed, folded } from "@sankofa/testing/contract-feed";
import { newIdOf, TENANT } from "@sankofa/testing/given-when-then";
import { said } from "@sankofa/testing/told-cohort";
import { knownParticipantsView } from "./known-participants.view";

const of = { applicationId: newIdOf(3), programmeId: newIdOf(2), organisationId: newIdOf(5), role: "evaluation" };
const nominated = said("participant.nominated", { ...of, personId: newIdOf(41), name: "⟦s1.njoki⟧" });

test("ENR-5 whoever is nominated is known with the name sealed, within the application", () => {
  const doc = folded(knownParticipantsView, feed(nominated)).get(newIdOf(41));
  expect(doc).toEqual({ funder: TENANT, ...of, personId: newIdOf(41), name: "⟦s1.njoki⟧", replaced: false });
  expect(knownParticipantsView.scope(doc!)).toEqual({
    funder: TENANT,
    programme: of.programmeId,
    application: of.applicationId,
  });
});

test("ENR-5 whoever takes over is known beside the one who left, who is marked", () => {
  const replacing = { ...of, personId: newIdOf(42), name: "⟦s1.mbeki⟧", replacedPersonId: newIdOf(41) };
  const known = folded(knownParticipantsView, feed(nominated, said("participant.replaced", replacing)));
  expect([...known.values()].map(({ personId, replaced }) => [personId, replaced])).toEqual([
    [newIdOf(41), true],
    [newIdOf(42), false],
  ]);
});

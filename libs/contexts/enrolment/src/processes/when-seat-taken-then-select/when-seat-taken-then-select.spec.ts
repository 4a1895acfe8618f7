import { newIdOf, NOW, TENANT } from "@sankofa/testing/given-when-then";
import { whenSeatTakenThenSelect } from "./when-seat-taken-then-select";

test("GEN-4: the seat's application is to be selected, with the reason and the person who decided", () => {
  const [programmeId, applicationId] = [newIdOf(1), newIdOf(2)];
  const instructions = whenSeatTakenThenSelect.then({
    type: "cohort.seat-taken",
    data: { programmeId, applicationId, reason: "Ready", capacity: 3, taken: 3 },
    id: newIdOf(3),
    version: 1,
    audience: "internal",
    position: "1",
    stream: `enrolment.cohort-${programmeId}`,
    revision: 2,
    tenant: TENANT,
    actor: "account:lead",
    happened: NOW,
    recorded: NOW,
    commandId: newIdOf(4),
  });
  const request = { applicationId, reason: "Ready", decidedBy: "account:lead" };
  expect(instructions).toEqual([{ command: "enrolment.confirm-selection", request }]);
});

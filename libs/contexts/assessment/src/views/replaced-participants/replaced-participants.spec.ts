import type { EnrolmentMessage } from "@sankofa/contracts/enrolment.contracts";
import { feed, folded } from "@sankofa/testing/contract-feed";
import { newIdOf, TENANT } from "@sankofa/testing/given-when-then";
import { replacedParticipantsView } from "./replaced-participants.view";

test("ENR-5 of whoever left it is known who took the place", () => {
  const ids = { applicationId: newIdOf(2), programmeId: newIdOf(3) };
  const data = { ...ids, personId: newIdOf(5), replacedPersonId: newIdOf(4), role: "evaluation", reason: "Moved on" };
  const docs = folded(
    replacedParticipantsView,
    feed<EnrolmentMessage>({ type: "participant.replaced", data } as EnrolmentMessage),
  );
  expect([...docs]).toEqual([[newIdOf(4), { funder: TENANT, ...ids, successorId: newIdOf(5) }]]);
});

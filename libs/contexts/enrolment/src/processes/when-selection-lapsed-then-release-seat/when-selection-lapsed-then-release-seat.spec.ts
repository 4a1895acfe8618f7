import { newIdOf, NOW, TENANT } from "@sankofa/testing/given-when-then";
import { whenSelectionLapsedThenReleaseSeat as released } from "./when-selection-lapsed-then-release-seat";

const data = { programmeId: newIdOf(1), applicationId: newIdOf(2), reason: "Gone" };
const envelope = {
  id: newIdOf(3),
  version: 1,
  audience: "internal",
  position: "1",
  stream: `enrolment.application-${data.applicationId}`,
  revision: 5,
  tenant: TENANT,
  actor: "account:applicant",
  happened: NOW,
  recorded: NOW,
  commandId: newIdOf(4),
} as const;
const release = [{ command: "enrolment.release-seat", request: data }];

test("GEN-4: a seat that could not be confirmed goes back", () => {
  expect(released.then({ ...envelope, type: "application.selection-lapsed", data })).toEqual(release);
});

test.each([
  [true, release],
  [false, []],
])("GEN-4: a withdrawn application that had a seat (%s) gives it back", (hadSeat, instructions) => {
  expect(released.then({ ...envelope, type: "application.withdrawn", data: { ...data, hadSeat } })).toEqual(
    instructions,
  );
});

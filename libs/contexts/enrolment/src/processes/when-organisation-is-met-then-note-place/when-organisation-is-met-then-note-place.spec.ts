import { feed } from "@sankofa/testing/contract-feed";
import { newIdOf } from "@sankofa/testing/given-when-then";
import { whenOrganisationIsMetThenNotePlace as met } from "./when-organisation-is-met-then-note-place";

const programmeId = newIdOf(1);

test.each([
  ["programme.opened", {}],
  ["application.interest-expressed", { applicationId: newIdOf(2) }],
  ["mentor-profile.opened", { mentorId: newIdOf(3) }],
])("ENR-13 after %s the organisation behind it is known, through that place", (type, through) => {
  const [contract] = feed<never>({ type, data: { programmeId, ...through, name: "Not handed on" } } as never);
  expect(contract && met.then(contract)).toEqual([
    { command: "enrolment.note-place", request: { programmeId, ...through } },
  ]);
});

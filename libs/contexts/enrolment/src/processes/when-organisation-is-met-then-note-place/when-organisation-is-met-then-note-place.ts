import type { EnrolmentContract } from "@sankofa/contracts/enrolment.contracts";
import { process } from "@sankofa/kernel/process";

type Heard = Extract<
  EnrolmentContract,
  { readonly type: "programme.opened" | "application.interest-expressed" | "mentor-profile.opened" }
>;

const requestOf = ({ type, data }: Heard) => {
  const { programmeId } = data;
  switch (type) {
    case "application.interest-expressed":
      return { programmeId, applicationId: data.applicationId };
    case "mentor-profile.opened":
      return { programmeId, mentorId: data.mentorId };
    default:
      return { programmeId };
  }
};

/** An organisation that leads, answers its invitation or lends a mentor is known from then on; one that is only invited is not yet. */
export const whenOrganisationIsMetThenNotePlace = process<Heard>({
  name: "when-organisation-is-met-then-note-place",
  hears: ["programme.opened", "application.interest-expressed", "mentor-profile.opened"],
  then: (contract) => [{ command: "enrolment.note-place", request: requestOf(contract) }],
});

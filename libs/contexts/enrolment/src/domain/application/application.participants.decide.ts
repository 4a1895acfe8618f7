import type { Circumstances } from "@sankofa/kernel/decider";
import { accept, refuse, type Decision } from "@sankofa/kernel/decision";
import type { ApplicationFact } from "./application.events";
import type { Terms } from "./application.policies";
import { takingPart, type Application } from "./application.state";
import {
  address,
  nominationFault,
  sameNominees,
  type Nominee,
  type ParticipantRefusal,
} from "./application.participants.policies";

type Decided = Decision<ApplicationFact, ParticipantRefusal>;

const ids = ({ applicationId, programmeId, organisationId }: Application) => ({
  applicationId,
  programmeId,
  organisationId,
});

/** ENR-5: a selected organisation names its people once; who leaves afterwards is replaced. */
export const nominated = (
  nominees: readonly Nominee[],
  state: Application,
  terms: Terms,
  { newId }: Circumstances,
): Decided => {
  if (state.status !== "selected") return refuse("application-not-selected", { status: state.status });
  if (state.participants.length > 0)
    return sameNominees(nominees, takingPart(state.participants)) ? accept() : refuse("participants-nominated-already");
  const fault = nominationFault(nominees, terms);
  if (fault) return fault;
  return accept(
    ...nominees.map(({ name, email, jobTitle, role }, index): ApplicationFact => ({
      type: "enrolment.participant-nominated",
      data: { ...ids(state), personId: newId(index + 1), name, email, jobTitle, role },
    })),
  );
};

/** The one who comes takes the role of the one who leaves, so that the mix of roles holds; both stay in the history. */
export const replaced = (
  command: { readonly personId: string; readonly by: Omit<Nominee, "role">; readonly reason: string },
  state: Application,
  { newId }: Circumstances,
): Decided => {
  if (state.status !== "selected") return refuse("application-not-selected", { status: state.status });
  const leaving = state.participants.find(({ personId }) => personId === command.personId);
  if (!leaving) return refuse("participant-unknown", undefined, "/personId");
  const successor = state.participants.find(({ personId }) => personId === leaving.replacedBy);
  if (successor)
    return address(successor.email) === address(command.by.email) ? accept() : refuse("participant-replaced-already");
  if (takingPart(state.participants).some(({ email }) => address(email) === address(command.by.email)))
    return refuse("participant-twice", undefined, "/email");
  const { name, email, jobTitle } = command.by;
  return accept({
    type: "enrolment.participant-replaced",
    data: {
      ...ids(state),
      personId: newId(1),
      name,
      email,
      jobTitle,
      role: leaving.role,
      replacedPersonId: leaving.personId,
      reason: command.reason,
    },
  });
};

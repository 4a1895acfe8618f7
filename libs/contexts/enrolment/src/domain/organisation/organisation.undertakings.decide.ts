import type { Circumstances } from "@sankofa/kernel/decider";
import { accept, exhausted, refuse, type Decision } from "@sankofa/kernel/decision";
import { isSame, onlySaid } from "../said.policies";
import type { Commitment, FocusProject, Needs, OrganisationFact, Standing } from "./organisation.events";
import { undertakingsOf, type FollowedCommitment, type Organisation } from "./organisation.state";

export type UndertakingCommand =
  | ({ readonly type: "make-strategic-commitment" } & Omit<Commitment, "undertakingId">)
  | {
      readonly type: "follow-strategic-commitment";
      readonly undertakingId: string;
      readonly standing: Standing;
      readonly note?: string | undefined;
    }
  | { readonly type: "withdraw-strategic-commitment"; readonly undertakingId: string; readonly reason: string }
  | { readonly type: "name-key-programmes"; readonly programmes: readonly string[] }
  | { readonly type: "describe-focus-project"; readonly project: FocusProject }
  | { readonly type: "state-needs"; readonly needs: Needs };

export type UndertakingRefusal = "undertaking-unknown" | "undertaking-withdrawn" | "attachment-unknown";

export interface UndertakingGiven {
  /** The digests of the files that the application holds. */
  readonly attachments?: readonly string[];
}

type Decided = Decision<OrganisationFact, UndertakingRefusal>;
/** Where it is said: of which organisation, through which application. */
export interface Through {
  readonly organisationId: string;
  readonly programmeId: string;
  readonly applicationId: string;
}

const about = (
  through: Through,
  undertakingId: string,
  commitments: readonly FollowedCommitment[],
  decide: (of: { undertakingId: string } & Through, known: FollowedCommitment) => Decided,
): Decided => {
  const known = commitments.find((each) => each.undertakingId === undertakingId);
  return known ? decide({ ...through, undertakingId }, known) : refuse("undertaking-unknown");
};

/** ENR-13, ENR-9: what a mentee takes on, follows up and takes back; said again as it is, it is no news. */
export const undertook = (
  command: UndertakingCommand,
  state: Organisation,
  through: Through,
  { newId, attachments = [] }: UndertakingGiven & Circumstances,
): Decided => {
  const { commitments, keyProgrammes, focusProject, needs } = undertakingsOf(state, through.applicationId);
  switch (command.type) {
    case "make-strategic-commitment": {
      const { type: _type, ...said } = command;
      if (commitments.some(({ where, what, withdrawn }) => !withdrawn && where === said.where && what === said.what))
        return accept();
      const data = { ...through, undertakingId: newId(1), ...said };
      return accept({ type: "enrolment.organisation-strategic-commitment-made", data });
    }
    case "follow-strategic-commitment": {
      const { undertakingId, standing, note } = command;
      return about(through, undertakingId, commitments, (ids, { withdrawn, followed }) => {
        if (withdrawn) return refuse("undertaking-withdrawn");
        const said = onlySaid({ standing, note });
        if (isSame(followed, said)) return accept();
        return accept({ type: "enrolment.organisation-strategic-commitment-followed", data: { ...ids, ...said } });
      });
    }
    case "withdraw-strategic-commitment":
      return about(through, command.undertakingId, commitments, (ids, { withdrawn }) => {
        if (withdrawn) return accept();
        const data = { ...ids, reason: command.reason };
        return accept({ type: "enrolment.organisation-strategic-commitment-withdrawn", data });
      });
    case "name-key-programmes":
      if (isSame(command.programmes, keyProgrammes)) return accept();
      return accept({
        type: "enrolment.organisation-key-programmes-named",
        data: { ...through, programmes: [...command.programmes] },
      });
    case "describe-focus-project": {
      const { project } = command;
      if (project.theoryOfChange !== undefined && !attachments.includes(project.theoryOfChange))
        return refuse("attachment-unknown", undefined, "/theoryOfChange");
      if (isSame(project, focusProject)) return accept();
      return accept({ type: "enrolment.organisation-focus-project-described", data: { ...through, ...project } });
    }
    case "state-needs":
      if (isSame(command.needs, needs)) return accept();
      return accept({ type: "enrolment.organisation-needs-stated", data: { ...through, ...command.needs } });
    default:
      return exhausted(command);
  }
};

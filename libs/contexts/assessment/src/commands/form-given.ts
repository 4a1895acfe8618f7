import type { Surroundings } from "@sankofa/kernel/manifest";
import { covers, type Role, type Scope } from "@sankofa/kernel/scope";
import { instrumentOf } from "../content/instrument/instruments";
import type { AssignmentState } from "../domain/assignment/assignment.state";
import type { Side } from "../domain/assignment/assignment.events";
import { assignment } from "../domain/assignment/assignment.noun";
import { assignmentScope } from "../domain/assignment/assignment.state";
import { instrument } from "../domain/instrument/instrument.decide";
import { publishedVersions } from "../domain/instrument/instrument.state";
import { response } from "../domain/response/response.noun";
import {
  assessedRelationshipsView,
  type AssessedRelationship,
} from "../views/assessed-relationships/assessed-relationships.view";
import { instrumentIdOf } from "./form-ids";

/** The programme asks either side, and enters what came on paper; each side speaks for itself only. */
const PROGRAMME: readonly Role[] = ["coordinator", "programme-manager"];

export const sidesOf = (around: Surroundings, scope: Scope | undefined): readonly Side[] => {
  if (!scope) return [];
  const may = (...roles: readonly Role[]): boolean => covers(around, roles, scope);
  if (may(...PROGRAMME)) return ["mentor", "mentee"];
  return (["mentor", "mentee"] as const).filter((side) => may(side));
};

export const relationshipOf = (
  relationshipId: string,
  around: Surroundings,
): Promise<AssessedRelationship | undefined> => around.lookup(assessedRelationshipsView, relationshipId);

export const versionsOf = async (name: string, around: Surroundings): Promise<readonly number[]> =>
  publishedVersions(await around.state(instrument, await instrumentIdOf(name, around)));

export const isAnswered = async (assignmentId: string, around: Surroundings): Promise<boolean> =>
  (await around.state(response, assignmentId)).status === "submitted";

export const assignmentOf = (assignmentId: string, around: Surroundings): Promise<AssignmentState> =>
  around.state(assignment, assignmentId);

/** What the rules of answering a form look at, beside the response itself. */
export const responseGiven = async (assignmentId: string, around: Surroundings): Promise<object> => {
  const state = await assignmentOf(assignmentId, around);
  if (state.status === "absent") return { assignment: state, speaksFor: [], versions: [], over: false };
  const { instrument: name, relationshipId } = state.assigned;
  const versions = await versionsOf(name, around);
  const relationship = await relationshipOf(relationshipId, around);
  const closing = instrumentOf(name, versions.at(-1))?.closing === true;
  return {
    assignment: state,
    speaksFor: sidesOf(around, assignmentScope(state, around.tenant)),
    versions,
    over: relationship?.ended === true && !closing,
  };
};

/** The scope of a form: a response belongs where its form does. */
export const scopeOfForm = async (assignmentId: string, around: Surroundings): Promise<Scope | undefined> =>
  assignmentScope(await assignmentOf(assignmentId, around), around.tenant);

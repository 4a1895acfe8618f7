import { command, type Surroundings } from "@sankofa/kernel/manifest";
import { CODE, ID } from "@sankofa/kernel/patterns";
import { Matches } from "class-validator";
import { instrumentOf } from "../content/instrument/instruments";
import { ranksOf, sharedItems } from "../content/instrument/ranks";
import { change, type ChangeCommand } from "../domain/change/change.decide";
import type { Pair, Ranks } from "../domain/change/change.policies";
import { response } from "../domain/response/response.noun";
import { formsAskedView } from "../views/forms-asked/forms-asked.view";

export class MeasureChangeRequest {
  @Matches(ID)
  relationshipId!: string;

  @Matches(ID)
  programmeId!: string;

  @Matches(ID)
  applicationId!: string;

  @Matches(CODE)
  before!: string;

  @Matches(CODE)
  after!: string;
}

/** What each person answered to an instrument, as ranks in the version they answered. */
const ranksByPerson = async (
  { relationshipId }: MeasureChangeRequest,
  name: string,
  around: Surroundings,
): Promise<ReadonlyMap<string, Ranks>> => {
  const forms = (await around.lookup(formsAskedView, relationshipId))?.forms ?? [];
  const ranks = new Map<string, Ranks>();
  for (const { assignmentId, personId } of forms.filter(({ instrument }) => instrument === name)) {
    const state = await around.state(response, assignmentId);
    const version = state.status === "submitted" ? instrumentOf(name, state.of.version) : undefined;
    if (state.status === "submitted" && version) ranks.set(personId, ranksOf(version, state.sheet.answers));
  }
  return ranks;
};

/** Answers are read from their own streams, as they stand now; which forms there are was known long before. */
const pairsOf = async (request: MeasureChangeRequest, around: Surroundings): Promise<readonly Pair[]> => {
  const before = await ranksByPerson(request, request.before, around);
  const after = await ranksByPerson(request, request.after, around);
  return [...before].flatMap(([personId, earlier]) => {
    const later = after.get(personId);
    return later ? [{ before: earlier, after: later }] : [];
  });
};

export const measureChange = command<MeasureChangeRequest>({
  name: "measure-change",
  summary: "Compare what the same people answered before and after",
  route: "POST /relationships/:relationshipId/measured-changes",
  request: MeasureChangeRequest,
  allow: [],
  platformOnly: true,
  noun: change,
  id: ({ relationshipId }) => relationshipId,
  given: async (request, around) => {
    const [before, after] = [instrumentOf(request.before), instrumentOf(request.after)];
    return {
      compared: before && after ? sharedItems(before, after) : [],
      pairs: await pairsOf(request, around),
    };
  },
  command: ({ relationshipId, programmeId, applicationId, before, after }): ChangeCommand => ({
    type: "measure-change",
    of: { relationshipId, programmeId, applicationId, before, after },
  }),
});

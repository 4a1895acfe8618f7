import { command } from "@sankofa/kernel/manifest";
import { organisation, type OrganisationCommand } from "../domain/organisation/organisation.decide";
import { organisationIdOf } from "./find-terms";
import { ReserveOrganisationNameRequest } from "./reserve-organisation-name";

export class SettleOrganisationNameRequest extends ReserveOrganisationNameRequest {}

export const settleOrganisationName = command<SettleOrganisationNameRequest>({
  name: "settle-organisation-name",
  summary: "Call an organisation as before where the name that it was given is another's",
  route: "POST /organisations/:organisationId/names/settlement",
  request: SettleOrganisationNameRequest,
  allow: [],
  platformOnly: true,
  noun: organisation,
  id: ({ organisationId }) => organisationId,
  given: async ({ organisationId, name }, around) => {
    const state = await around.state(organisation, organisationId);
    const before = state.status === "absent" ? undefined : state.nameBefore;
    const isOwn = before !== undefined && (await organisationIdOf(before, around)) === organisationId;
    return {
      nameTaken: (await organisationIdOf(name, around)) !== organisationId,
      ...(isOwn ? { nameBefore: before } : {}),
    };
  },
  command: ({ organisationId, programmeId, name }): OrganisationCommand => ({
    type: "settle-organisation-name",
    organisationId,
    programmeId,
    name,
  }),
});

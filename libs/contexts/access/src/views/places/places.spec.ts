import type { Message } from "@sankofa/kernel/contract";
import { feed, folded } from "@sankofa/testing/contract-feed";
import { newIdOf, TENANT } from "@sankofa/testing/given-when-then";
import { placesView } from "./places.view";

const [programmeId, applicationId, relationshipId] = [11, 12, 13].map((n) => newIdOf(n)) as [string, string, string];
const contracts = feed<Message>(
  { type: "funder.registered", data: { funderId: TENANT, name: "Umoja Trust", administrator: newIdOf(9) } },
  { type: "programme.opened", data: { programmeId, name: "Track 3 East" } },
  { type: "application.invited", data: { programmeId, applicationId, organisationName: "Tumaini" } },
  {
    type: "relationship.opened",
    data: { programmeId, applicationId, relationshipId, menteeOrganisation: "Tumaini", mentorOrganisation: "Nuru" },
  },
);

test("PRV-2 a grant can be on a funder, a programme, an application or a relationship, each with what it belongs to", () => {
  const programme = { funder: TENANT, programme: programmeId };
  expect([...folded(placesView, contracts).values()]).toEqual([
    { on: TENANT, level: "funder", scope: { funder: TENANT }, name: "Umoja Trust" },
    { on: programmeId, level: "programme", scope: programme, name: "Track 3 East" },
    { on: applicationId, level: "application", scope: { ...programme, application: applicationId }, name: "Tumaini" },
    {
      on: relationshipId,
      level: "relationship",
      scope: { ...programme, application: applicationId, relationship: relationshipId },
      name: "Tumaini · Nuru",
    },
  ]);
});

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

test("REL-8 a challenge is a place since it first lay with a mediator, and anew after it was resolved", () => {
  const data = { challengeId: newIdOf(14), relationshipId, programmeId, applicationId, category: "conflict" };
  const [sent, again, resolved, anew] = feed<Message>(
    ...["sent-to-mediator", "sent-to-mediator", "resolved", "sent-to-mediator"].map((act) => ({
      type: `challenge.${act}`,
      data,
    })),
  ).map((contract, nth) => ({ ...contract, recorded: `2026-03-0${nth + 1}T09:00:00.000Z` }));
  const since = (...heard: (typeof sent)[]) =>
    folded(
      placesView,
      heard.flatMap((each) => each ?? []),
    ).get(newIdOf(14))?.since;
  expect(since(sent, again)).toBe(sent?.recorded);
  expect(since(sent, again, resolved, anew)).toBe(anew?.recorded);
});

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

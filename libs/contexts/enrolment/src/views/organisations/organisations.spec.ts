import type { Message } from "@sankofa/kernel/contract";
import { feed, folded, readingOver } from "@sankofa/testing/contract-feed";
import { newIdOf, NOW, TENANT } from "@sankofa/testing/given-when-then";
import { listOrganisations } from "./organisations.query";
import { organisationsView } from "./organisations.view";
import { undertakingsView } from "./undertakings.view";

const through = { organisationId: newIdOf(1), programmeId: newIdOf(2) };
const applying = { ...through, applicationId: newIdOf(3) };
const registered = {
  type: "organisation.registered",
  data: { ...applying, as: "applicant", name: "Tumaini  Girls Network", country: "KE" },
};
const noted = {
  type: "organisation.place-noted",
  data: { ...through, programmeId: newIdOf(5), as: "lead" },
};
const corrected = {
  type: "organisation.details-corrected",
  data: { ...through, name: "Tumaini Network", mission: "Girls stay at school", reason: "Registered anew" },
};

test("ENR-13 an organisation is found under every name it had, and keeps its places", () => {
  const [doc] = [...folded(organisationsView, feed<Message>(registered, noted, corrected)).values()];
  expect(doc).toMatchObject({
    name: "Tumaini Network",
    names: ["tumaini girls network", "tumaini network"],
    country: null,
    mission: "Girls stay at school",
    places: [
      { programmeId: through.programmeId, applicationId: applying.applicationId, as: "applicant" },
      { programmeId: newIdOf(5), applicationId: null, as: "lead" },
    ],
  });
});

test("ENR-13 a list begins where it is asked to", async () => {
  const other = { ...registered, data: { ...registered.data, organisationId: newIdOf(9), name: "Umoja" } };
  const reading = readingOver(feed<Message>(registered, other));
  const found = async (name?: string) =>
    (await listOrganisations.answer(name === undefined ? {} : { name }, reading))?.items.map((each) => each.name);
  expect(await found()).toEqual(["Tumaini  Girls Network", "Umoja"]);
  expect(await found(" TUMAINI girls")).toEqual(["Tumaini  Girls Network"]);
  expect(await found("Z")).toEqual([]);
});

test("ENR-13 what is taken on belongs to the application and the relationship that came of it, whichever was heard first", () => {
  const opened = {
    type: "relationship.opened",
    data: {
      ...applying,
      relationshipId: newIdOf(4),
      programmeName: "East Africa",
      menteeOrganisationId: through.organisationId,
    },
  };
  const scopes = [feed<Message>(registered, opened), feed<Message>(opened, registered)].map((heard) => {
    const doc = folded(undertakingsView, heard).get(applying.applicationId);
    return doc && undertakingsView.scope(doc);
  });
  const scope = {
    funder: TENANT,
    programme: through.programmeId,
    application: applying.applicationId,
    relationship: newIdOf(4),
  };
  expect(scopes).toEqual([scope, scope]);
});

test("ENR-13 a commitment keeps how it stood each time, and its end", () => {
  const ofCommitment = { ...applying, undertakingId: newIdOf(6) };
  const said = feed<Message>(
    registered,
    {
      type: "organisation.strategic-commitment-made",
      data: { ...ofCommitment, where: "staff", what: "Two days a month" },
    },
    { type: "organisation.strategic-commitment-followed", data: { ...ofCommitment, standing: "under-way" } },
    { type: "organisation.strategic-commitment-followed", data: { ...ofCommitment, standing: "kept", note: "Done" } },
    { type: "organisation.strategic-commitment-withdrawn", data: { ...ofCommitment, reason: "Twice the same" } },
  );
  expect(folded(undertakingsView, said).get(applying.applicationId)?.commitments).toEqual([
    {
      undertakingId: newIdOf(6),
      where: "staff",
      what: "Two days a month",
      made: NOW,
      followed: [
        { standing: "under-way", on: NOW },
        { standing: "kept", note: "Done", on: NOW },
      ],
      withdrawn: { reason: "Twice the same", on: NOW },
    },
  ]);
});

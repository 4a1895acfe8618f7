import type { EnrolmentContract, EnrolmentMessage } from "@sankofa/contracts/enrolment.contracts";
import { newIdOf, NOW, TENANT } from "@sankofa/testing/given-when-then";
import { memorandaView, type MemorandumDoc } from "./memoranda.view";

const ids = { memorandumId: newIdOf(0), applicationId: newIdOf(1), programmeId: newIdOf(2) };
const told = (...messages: readonly EnrolmentMessage[]): MemorandumDoc | undefined =>
  messages.reduce<MemorandumDoc | undefined>((doc, message) => {
    const contract = { ...message, tenant: TENANT, actor: "account:lead", recorded: NOW } as EnrolmentContract;
    return memorandaView.project(doc, contract as Parameters<typeof memorandaView.project>[1], ids.memorandumId);
  }, undefined);

const digest = (letter: string): string => letter.repeat(64);
const parties = {
  programmeName: "East Africa",
  template: "snmp-track-3",
  templateVersion: 1,
  mentorOrganisationId: newIdOf(3),
  mentorOrganisation: "Harambee",
  menteeOrganisationId: newIdOf(4),
  menteeOrganisation: "Tumaini",
  from: "2026-03-01",
  until: "2027-02-28",
  zone: "Africa/Nairobi",
};
const drafted: EnrolmentMessage = {
  type: "memorandum.drafted",
  data: { ...ids, ...parties, textVersion: 1, text: "A", digest: digest("a") },
};
const signed: EnrolmentMessage = {
  type: "memorandum.signed",
  data: {
    ...ids,
    side: "mentor",
    textVersion: 1,
    digest: digest("a"),
    signedOn: "2026-03-02",
    personId: newIdOf(5),
    name: "⟦s1.n⟧",
    title: "⟦s1.t⟧",
  },
};
const revised: EnrolmentMessage = {
  type: "memorandum.revised",
  data: { ...ids, textVersion: 2, text: "B", digest: digest("b"), why: "Dates" },
};

test("ENR-7: an older version keeps its text and its signature; the current one starts without", () => {
  const doc = told(drafted, signed, revised);
  expect(doc).toMatchObject({ status: "draft", textVersion: 2, digest: digest("b") });
  expect(doc?.versions).toMatchObject([
    { textVersion: 1, text: "A", why: null, signatures: [{ side: "mentor", signedOn: "2026-03-02" }] },
    { textVersion: 2, text: "B", why: "Dates", signatures: [] },
  ]);
});

test("ENR-7: in force since the second signature; belongs to its application", () => {
  const course = { stages: [], cadences: [], obligations: [] };
  const doc = told(drafted, {
    type: "memorandum.in-force",
    data: { ...ids, ...parties, ...course, textVersion: 1, digest: digest("a"), participants: [] },
  });
  expect(doc).toMatchObject({ status: "in-force", inForceSince: NOW });
  expect(doc && memorandaView.scope(doc)).toEqual({
    funder: TENANT,
    programme: ids.programmeId,
    application: ids.applicationId,
  });
});

import type { EnrolmentContract, EnrolmentMessage } from "@sankofa/contracts/enrolment.contracts";
import { newIdOf, NOW, TENANT } from "@sankofa/testing/given-when-then";
import { programmesView, type ProgrammeDoc } from "./programmes.view";

const programmeId = newIdOf(0);
const told = (...messages: readonly EnrolmentMessage[]): ProgrammeDoc | undefined =>
  messages.reduce<ProgrammeDoc | undefined>((doc, message) => {
    const contract = { ...message, tenant: TENANT, actor: "account:manager", recorded: NOW } as EnrolmentContract;
    return programmesView.project(doc, contract as Parameters<typeof programmesView.project>[1], programmeId);
  }, undefined);

const opened: EnrolmentMessage = {
  type: "programme.opened",
  data: {
    programmeId,
    name: "East Africa",
    template: "snmp-track-3",
    templateVersion: 1,
    leadOrganisationId: newIdOf(1),
    leadOrganisation: "Harambee",
    region: ["KE"],
    practice: "child-protection",
    extraCriteria: [],
    participantMix: "three-roles",
    from: "2026-03-01",
    until: "2027-02-28",
    zone: "Africa/Nairobi",
    stages: [],
    cadences: [],
    obligations: [],
    limits: [{ limit: "cohort-capacity", value: 5 }],
  },
};
const seat = (nth: number) => ({ programmeId, applicationId: newIdOf(nth), reason: "Because" });

test("ENR-1: an override shows what the limit was and why it changed", () => {
  const doc = told(opened, {
    type: "programme.limit-overridden",
    data: { programmeId, limit: "cohort-capacity", from: 5, to: 3, reason: "Pilot" },
  });
  expect(doc?.limits).toEqual([{ limit: "cohort-capacity", value: 3 }]);
  expect(doc?.overrides).toEqual([
    { limit: "cohort-capacity", from: 5, to: 3, reason: "Pilot", by: "account:manager", at: NOW },
  ]);
});

test("ENR-4: seats are those taken and not released", () => {
  const doc = told(
    opened,
    { type: "cohort.seat-taken", data: { ...seat(1), capacity: 5, taken: 1 } },
    { type: "cohort.seat-taken", data: { ...seat(2), capacity: 5, taken: 2 } },
    { type: "cohort.seat-released", data: { ...seat(1), taken: 1 } },
  );
  expect(doc?.seats).toEqual([{ applicationId: newIdOf(2), since: NOW }]);
});

test("a closed programme says why; its funder and itself are its scope", () => {
  const doc = told(opened, { type: "programme.closed", data: { programmeId, reason: "Done" } });
  expect(doc).toMatchObject({ status: "closed", closed: { reason: "Done" } });
  expect(doc && programmesView.scope(doc)).toEqual({ funder: TENANT, programme: programmeId });
});

import "reflect-metadata";
import { feed, folded, readingOver } from "@sankofa/testing/contract-feed";
import { GOOD, IDS, INVITATION, PERSON } from "@sankofa/testing/application-facts";
import type { EnrolmentMessage } from "@sankofa/contracts/enrolment.contracts";
import { newIdOf, TENANT } from "@sankofa/testing/given-when-then";
import { getApplication, listApplications } from "../applications/applications.query";
import { closedProgrammesView } from "./closed-programmes.view";
import { getProgramme } from "./programmes.query";

const { programmeId } = IDS;
const opened: EnrolmentMessage = {
  type: "programme.opened",
  data: {
    programmeId,
    name: "East Africa",
    template: "snmp-track-3",
    templateVersion: 1,
    leadOrganisationId: newIdOf(50),
    leadOrganisation: "Harambee Institute",
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
    limits: [
      { limit: "cohort-capacity", value: 5 },
      { limit: "staff-least", value: 15 },
      { limit: "staff-most", value: 100 },
    ],
  },
};
const raised: EnrolmentMessage = {
  type: "programme.limit-overridden",
  data: { programmeId, limit: "staff-most", from: 100, to: 150, reason: "A large one applies" },
};
const at = (day: number) => ({ recorded: `2026-03-${String(day).padStart(2, "0")}T09:00:00.000Z` });
const ids = (nth: number) => ({ programmeId, applicationId: newIdOf(60 + nth) });
const invited = (nth: number): EnrolmentMessage => ({
  type: "application.invited",
  data: { ...INVITATION, ...ids(nth), personId: PERSON, organisationName: `Organisation ${nth}` },
});
const conditions = ["leadership", "funding", "strategic-change", "full-period", "staff-time", "cost-share"];
const given = { ...GOOD, ...Object.fromEntries(conditions.map((item) => [item, true])), staff: 140 };
const answers = Object.entries(given).map(([item, value]) => ({ item, value }));
const interested = (nth: number): EnrolmentMessage => ({
  type: "application.interest-expressed",
  data: { ...ids(nth), answers, unmet: ["staff"] },
});
const declined = (nth: number): EnrolmentMessage => ({
  type: "application.declined",
  data: { ...ids(nth), reason: "Too far" },
});

const told = feed(
  { ...opened, ...at(1) },
  { ...invited(1), ...at(2) },
  { ...invited(2), ...at(2) },
  { ...invited(3), ...at(2) },
  { ...invited(4), ...at(2) },
  { ...interested(2), ...at(3) },
  { ...interested(1), ...at(4) },
  { ...interested(4), ...at(5) },
  { ...declined(4), ...at(6) },
);

test("ENR-3: a programme shows how many wait for the lead, since when the oldest, and whose it is", async () => {
  const detail = await getProgramme.answer({ programmeId }, readingOver(told));
  expect(detail?.queue).toMatchObject({ waiting: 2, oldestWait: "2026-03-03T09:00:00.000Z" });
  expect(detail?.queue.first.map(({ organisationName }) => organisationName)).toEqual([
    "Organisation 2",
    "Organisation 1",
  ]);
  expect(detail?.queue.first[0]?.owner).toBe("account:owner");
  expect(detail).toMatchObject({
    applications: { invited: 1, interested: 2, declined: 1 },
    capacity: 5,
    seatsTaken: 0,
  });
});

test("AUD-2: as of an earlier day the queue is what it was then", async () => {
  const then = readingOver(told, { asOf: { at: "2026-03-03T12:00:00.000Z", time: "recorded" } });
  expect((await getProgramme.answer({ programmeId }, then))?.queue).toMatchObject({ waiting: 1 });
});

test("ENR-3: the list has those who wait first, the oldest wait before the others, and can be narrowed", async () => {
  const names = async (more: object) =>
    (await listApplications.answer({ programmeId, ...more }, readingOver(told)))?.items.map((each) =>
      each.organisationName.at(-1),
    );
  expect(await names({})).toEqual(["3", "2", "1", "4"]);
  expect(await names({ waitingFor: "lead" })).toEqual(["2", "1"]);
  expect(await names({ status: "declined" })).toEqual(["4"]);
  expect(await listApplications.answer({ programmeId: newIdOf(99) }, readingOver(told))).toBeUndefined();
});

test("ENR-1, ENR-2: the lead sees what is not met by today's limits, the applicant what was found when it was answered", async () => {
  const now = [...told, ...feed(raised)];
  const request = { applicationId: ids(1).applicationId };
  const own = { id: newIdOf(70), role: "applicant", level: "application", on: request.applicationId } as const;
  expect((await getApplication.answer(request, readingOver(told)))?.unmet).toEqual(["staff"]);
  expect((await getApplication.answer(request, readingOver(now)))?.unmet).toEqual([]);
  expect((await getApplication.answer(request, readingOver(now, { grants: [own] })))?.unmet).toEqual(["staff"]);
  const foreign = { ...own, on: ids(2).applicationId };
  expect(await getApplication.answer(request, readingOver(now, { grants: [foreign] }))).toBeUndefined();
});

test("ENR-3: whoever applies learns that the programme takes no applications any more, and nothing else of it", async () => {
  const closed: EnrolmentMessage = { type: "programme.closed", data: { programmeId, reason: "It is over" } };
  const request = { applicationId: ids(1).applicationId };
  const own = { id: newIdOf(70), role: "applicant", level: "application", on: request.applicationId } as const;
  const asked = async (...contracts: typeof told) =>
    (await getApplication.answer(request, readingOver(contracts, { grants: [own] })))?.programmeClosed;
  expect(await asked(...told)).toBe(false);
  expect(await asked(...told, ...feed(closed))).toBe(true);
  expect([...folded(closedProgrammesView, feed(closed))]).toEqual([[programmeId, { funder: TENANT, programmeId }]]);
});

import type { EnrolmentContract, EnrolmentMessage } from "@sankofa/contracts/enrolment.contracts";
import { newIdOf, TENANT } from "@sankofa/testing/given-when-then";
import { IDS, INVITATION, ORGANISATION, PERSON } from "@sankofa/testing/application-facts";
import { listedApplication } from "./listed-application.project";
import type { ApplicationDoc, ApplicationHeard } from "./applications.doc";
import { applicationsView } from "./applications.view";

let hour = 0;
const heard = (message: EnrolmentMessage, actor = "account:lead"): ApplicationHeard => {
  hour += 1;
  const at = `2026-03-02T${String(hour).padStart(2, "0")}:00:00.000Z`;
  const envelope = {
    version: 1,
    audience: "internal" as const,
    position: String(hour),
    stream: "",
    revision: hour,
    tenant: TENANT,
    actor,
  };
  return {
    ...message,
    ...envelope,
    id: newIdOf(hour),
    happened: at,
    recorded: at,
    commandId: newIdOf(hour),
  } as EnrolmentContract as ApplicationHeard;
};
const told = (...messages: readonly EnrolmentMessage[]): ApplicationDoc => {
  hour = 0;
  let doc: ApplicationDoc | undefined;
  for (const message of messages) doc = applicationsView.project(doc, heard(message), IDS.applicationId);
  if (!doc) throw new Error("Nothing was told");
  return doc;
};

const decided = { ...IDS, reason: "Because" };
const invited: EnrolmentMessage = {
  type: "application.invited",
  data: { ...INVITATION, contactName: "⟦s1.n⟧", contactEmail: "⟦s1.e⟧", personId: PERSON },
};
const interested: EnrolmentMessage = {
  type: "application.interest-expressed",
  data: { ...IDS, answers: [{ item: "staff", value: 140 }], unmet: ["staff"] },
};
const waived: EnrolmentMessage = { type: "application.criterion-waived", data: { ...decided, criterion: "staff" } };
const shortlisted: EnrolmentMessage = { type: "application.shortlisted", data: decided };
const held: EnrolmentMessage = {
  type: "application.inception-held",
  data: { ...IDS, instrument: "track-3-inception", instrumentVersion: 1, steps: [{ step: "motivation", note: "x" }] },
};
const way = [invited, interested, waived, shortlisted, held];
const seat: EnrolmentMessage = { type: "cohort.seat-taken", data: { ...decided, capacity: 3, taken: 1 } };
const selected: EnrolmentMessage = { type: "application.selected", data: { ...decided, decidedBy: "account:decider" } };

test("ENR-3: an undecided application waits since its last step, first for the applicant, then for the lead", () => {
  expect(told(invited)).toMatchObject({
    waitingFor: "applicant",
    waitingSince: "2026-03-02T01:00:00.000Z",
    owner: "account:owner",
  });
  expect(told(invited, interested)).toMatchObject({ waitingFor: "lead", waitingSince: "2026-03-02T02:00:00.000Z" });
  expect(told(...way)).toMatchObject({
    status: "inception-held",
    waitingFor: "lead",
    waitingSince: "2026-03-02T05:00:00.000Z",
  });
  expect(told(...way, { type: "application.waitlisted", data: decided })).toMatchObject({
    status: "waitlisted",
    waitingFor: "place",
  });
  expect(told(...way, { type: "application.declined", data: decided })).toMatchObject({
    waitingFor: null,
    waitingSince: null,
  });
});

test("ENR-3: the queue is ordered by the oldest wait, those decided after all who wait", () => {
  const order = (doc: ApplicationDoc) => String(applicationsView.index["queue"]?.(doc));
  const [long, short, over] = [
    told(invited),
    told(invited, interested),
    told(invited, { type: "application.declined", data: decided }),
  ];
  expect([over, short, long].map(order).sort()).toEqual([long, short, over].map(order));
});

test("ENR-3: every step keeps its reason and who took it; a selection is its decider's, not the platform's", () => {
  const doc = told(...way, seat, selected);
  expect(doc.waivers).toEqual([
    { criterion: "staff", reason: "Because", by: "account:lead", at: "2026-03-02T03:00:00.000Z" },
  ]);
  expect(doc).toMatchObject({
    seatTaken: true,
    status: "selected",
    decision: { decision: "selected", by: "account:decider", reason: "Because" },
  });
  expect(listedApplication(doc)).toMatchObject({ unmet: ["staff"], waived: ["staff"], seatTaken: true });
});

test("GEN-2: a corrected answer shows what it was, and names the fact the next correction corrects", () => {
  const doc = told(...way, {
    type: "application.corrected",
    data: { ...decided, corrects: newIdOf(2), item: "staff", from: 140, to: 40, unmet: [] },
  });
  expect(doc.answers).toEqual([{ item: "staff", value: 40, fact: newIdOf(6) }]);
  expect(doc.corrections).toMatchObject([{ item: "staff", from: 140, to: 40, reason: "Because" }]);
  expect(doc.unmet).toEqual([]);
});

test("ENR-5: who was replaced stays, with why and by whom", () => {
  const person = {
    ...IDS,
    organisationId: ORGANISATION,
    role: "evaluation",
    name: "⟦s1.a⟧",
    email: "⟦s1.b⟧",
    jobTitle: "⟦s1.c⟧",
  };
  const doc = told(
    ...way,
    { type: "participant.nominated", data: { ...person, personId: newIdOf(30) } },
    {
      type: "participant.replaced",
      data: { ...person, personId: newIdOf(31), replacedPersonId: newIdOf(30), reason: "Left" },
    },
  );
  expect(doc.participants).toMatchObject([
    { personId: newIdOf(30), replaced: { byPersonId: newIdOf(31), reason: "Left" } },
    { personId: newIdOf(31), replaced: null },
  ]);
});

test("belongs to funder, programme and application; nothing is told before the invitation", () => {
  expect(applicationsView.scope(told(invited))).toEqual({
    funder: TENANT,
    programme: IDS.programmeId,
    application: IDS.applicationId,
  });
  expect(applicationsView.project(undefined, heard(shortlisted), IDS.applicationId)).toBeUndefined();
});

test("ENR-3: whoever steps back has decided; that the application follows, or was declined before, changes nothing of it", () => {
  const calledOff: EnrolmentMessage = { type: "memorandum.called-off", data: { ...decided, memorandumId: PERSON } };
  const withdrawn: EnrolmentMessage = { type: "application.withdrawn", data: { ...decided, hadSeat: true } };
  const declined: EnrolmentMessage = { type: "application.declined", data: decided };
  const back = told(...way, calledOff);
  expect(back).toMatchObject({
    status: "withdrawn",
    waitingFor: null,
    decision: { decision: "withdrawn", by: "account:lead", reason: "Because" },
  });
  expect(told(...way, calledOff, withdrawn)).toEqual(back);
  expect(told(...way, withdrawn)).toMatchObject({ status: "withdrawn" });
  expect(told(...way, declined, calledOff)).toMatchObject({ status: "declined" });
});

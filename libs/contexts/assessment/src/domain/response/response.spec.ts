import type { AttachedFile } from "@sankofa/kernel/attachment";
import { later } from "@sankofa/kernel/time";
import { expectTotal, given, newIdOf, NOW } from "@sankofa/testing/given-when-then";
import type { Assigned } from "../assignment/assignment.events";
import type { AssignmentState } from "../assignment/assignment.state";
import { MOST_FACTS, type ResponseCommand, type ResponseGiven } from "./response.decide";
import type { ResponseFact, Sheet } from "./response.events";
import { response } from "./response.noun";

const assigned: Assigned = {
  assignmentId: newIdOf(1),
  relationshipId: newIdOf(2),
  programmeId: newIdOf(3),
  applicationId: newIdOf(4),
  instrument: "before-training",
  occasion: "before-training",
  side: "mentee",
  personId: newIdOf(5),
  zone: "Africa/Nairobi",
  dueOn: "2026-03-10",
  dueAt: "2026-03-09T21:00:00.000Z",
};
const formIs = (status: "assigned" | "lapsed" | "withdrawn"): AssignmentState => ({ status, assigned, reminded: [] });
const world: ResponseGiven = { assignment: formIs("assigned"), speaksFor: ["mentee"], versions: [1], over: false };

const { personId: _, zone: _zone, dueOn: _on, dueAt: _at, ...ids } = assigned;
const of = { ...ids, version: 1 };
const sheet = (years: number, key = 9): Sheet => ({
  answers: [{ item: "years", value: years }],
  texts: [],
  contacts: [{ item: "contacts", place: "focal-point", subjectId: newIdOf(key), name: "Wanjiru Maina" }],
});
const started: ResponseFact = { type: "assessment.response-started", data: of };
const submitted: ResponseFact = {
  type: "assessment.response-submitted",
  data: { ...of, personId: newIdOf(5), ...sheet(4) },
};
const corrected: ResponseFact = {
  type: "assessment.response-corrected",
  data: { ...of, personId: newIdOf(5), ...sheet(5), corrects: newIdOf(50), reason: "Counted anew." },
};
const withdrawn: ResponseFact = { type: "assessment.response-withdrawn", data: { ...of, reason: "Sent too early." } };
const submit = (version = 1, years = 4, key = 9) => ({
  type: "submit-response" as const,
  version,
  sheet: sheet(years, key),
});

test("ASM-1 a response is begun in the newest published version, once", () => {
  given(response).when({ type: "start-response" }, world).then(started).twiceWritesNothing();
  given(response)
    .when({ type: "start-response" }, { ...world, versions: [1, 3] })
    .then({ type: "assessment.response-started", data: { ...of, version: 3 } });
  given(response)
    .when({ type: "start-response" }, { ...world, versions: [] })
    .thenRefused("response-version-unpublished");
});

test("ASM-1 it is submitted, and sent twice it is the same, whatever key its people were given", () => {
  given(response).facts(started).when(submit(), world).then(submitted).twiceWritesNothing();
  given(response)
    .facts(submitted)
    .when(submit(1, 4, 88), world)
    .then();
  given(response).facts(submitted).when(submit(1, 6), world).thenRefused("response-submitted-already");
});

test("ASM-1 a version published while somebody was writing does not void what was begun before it", () => {
  const since = { ...world, versions: [1, 2] };
  given(response).facts(started).when(submit(1), since).then(submitted);
  given(response)
    .facts(started)
    .when(submit(2), since)
    .then({ type: "assessment.response-submitted", data: { ...submitted.data, ...sheet(4), version: 2 } as never });
  given(response).facts(started).when(submit(3), since).thenRefused("response-version-unpublished", { version: 3 });
});

test.each([
  ["response-form-unknown", { ...world, assignment: { status: "absent" } as const }],
  ["response-side-not-yours", { ...world, speaksFor: ["mentor"] as const }],
  ["response-form-closed", { ...world, assignment: formIs("lapsed") }],
  ["response-form-closed", { ...world, assignment: formIs("withdrawn") }],
  ["response-relationship-ended", { ...world, over: true }],
] as const)("nothing is submitted: %s", (code, around) => {
  given(response).facts(started).when(submit(), around).thenRefused(code);
});

test("GEN-2 REL-9 what was submitted is corrected with a reason, also after the end", () => {
  const correct = {
    type: "correct-response" as const,
    corrects: newIdOf(50),
    reason: "Counted anew.",
    sheet: sheet(5),
  };
  const over = { ...world, assignment: formIs("lapsed"), over: true, correctable: true };
  given(response).facts(submitted).when(correct, over).then(corrected).twiceWritesNothing();
  given(response)
    .facts(submitted)
    .when(correct, { ...over, correctable: false })
    .thenRefused("response-fact-unknown");
  given(response).facts(started).when(correct, over).thenRefused("response-not-submitted");
});

test("GEN-2 it is taken back with a reason, and may be submitted again", () => {
  const withdraw = { type: "withdraw-response" as const, reason: "Sent too early." };
  given(response).facts(submitted).when(withdraw, world).then(withdrawn).twiceWritesNothing();
  given(response).facts(submitted, withdrawn).when(submit(), world).then(submitted);
  given(response).facts(started).when(withdraw, world).thenRefused("response-not-submitted");
});

test("evolve takes facts in any order", () =>
  expectTotal(response.decider, [started, submitted, corrected, withdrawn]));

describe("GEN-6 an item that is answered with files", () => {
  const digest = "d".repeat(64);
  const file: AttachedFile = {
    ...{ digest, size: 2_048, ownerId: newIdOf(20), name: "Theory.pdf", mediaType: "application/pdf" as const },
    ...{ expires: later(NOW, 1), receipt: newIdOf(21) },
  };
  const answered: Sheet = { answers: [{ item: "documents", value: [digest] }], texts: [], contacts: [] };
  const sending = (change: object = {}): ResponseCommand => ({
    type: "submit-response",
    version: 1,
    sheet: answered,
    files: { sent: [{ item: "documents", file: { ...file, ...change } }], kept: [] },
  });
  const received = { ...world, received: [digest] };
  const holds: ResponseFact = {
    type: "assessment.response-submitted",
    data: { ...of, personId: newIdOf(5), ...answered },
  };
  const { receipt: _receipt, expires: _expires, ...kept } = file;
  const added: ResponseFact = {
    type: "assessment.response-attachment-added",
    data: { ...of, item: "documents", ...kept },
  };

  test("it is held by its digest in the answer, and by a fact of its own", () => {
    given(response).when(sending(), received).then(holds, added).twiceWritesNothing();
  });

  test("only whoever sent a file answers with it, within its day, and a picture needs consent", () => {
    given(response).when(sending(), world).thenRefused("file-not-received");
    given(response)
      .when(sending({ expires: NOW }), received)
      .thenRefused("file-expired");
    given(response)
      .when(sending({ mediaType: "image/png" }), received)
      .thenRefused("consent-missing");
  });

  test("GEN-2 a correction keeps a file that stood there, and names no other", () => {
    const correcting = (named: string): ResponseCommand => ({
      ...{ type: "correct-response", corrects: newIdOf(50), reason: "One more answer." },
      sheet: { ...answered, answers: [...answered.answers, { item: "years", value: 3 }] },
      files: { sent: [], kept: [{ item: "documents", digest: named }] },
    });
    const correctable = { ...world, correctable: true };
    given(response)
      .facts(holds, added)
      .when(correcting(digest), correctable)
      .thenTypes("assessment.response-corrected");
    given(response)
      .facts(holds, added)
      .when(correcting("e".repeat(64)), correctable)
      .thenRefused("file-not-received");
  });
});

test("GEN-2 a form shows each correction, so it is corrected only so often, and withdrawn all the same", () => {
  const answered = given(response).facts(submitted);
  const full = { ...world, correctable: true, factsBefore: MOST_FACTS };
  const correct = {
    type: "correct-response",
    corrects: newIdOf(50),
    reason: "Counted anew.",
    sheet: sheet(5),
  } as const;
  answered.when(correct, full).thenRefused("response-changed-too-often", { most: MOST_FACTS });
  answered.when(correct, { ...full, factsBefore: MOST_FACTS - 1 }).then(corrected);
  answered.when({ type: "withdraw-response", reason: "Sent too early." }, full).then(withdrawn);
});

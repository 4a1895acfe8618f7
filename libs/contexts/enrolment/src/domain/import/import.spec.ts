import { expectTotal, given, newIdOf } from "@sankofa/testing/given-when-then";
import { importing, MOST_FACTS, type ImportCommand } from "./import.decide";

const of = { importId: newIdOf(1), programmeId: newIdOf(2), table: "applications", by: "account:manager" };
const looked = { ...of, digest: "a".repeat(64), rows: 500, ready: 460, faulty: 40 };
const written = { ...of, committed: 460, known: 0, refused: 0, cancelled: false };
const preview: ImportCommand = { type: "record-preview", ...looked };
const commit: ImportCommand = { type: "record-commit", ...written };
const previewed = { type: "enrolment.import-previewed" as const, data: looked };
const committed = { type: "enrolment.import-committed" as const, data: written };

test("ENR-11 looking at a file is recorded, with what was found; the same look again is no news", () => {
  given(importing).when(preview, { programmeKnown: true }).then(previewed).twiceWritesNothing();
  given(importing).when(preview, {}).thenRefused("programme-unknown");
  const mended: ImportCommand = { ...preview, ready: 470, faulty: 30 };
  given(importing).facts(previewed).when(mended, { programmeKnown: true }).thenTypes("enrolment.import-previewed");
});

test("ENR-11 what was written of it is recorded, and nothing where nothing was", () => {
  given(importing).facts(previewed).when(commit, {}).then(committed);
  given(importing).when(commit, {}).thenRefused("import-unknown");
  given(importing)
    .facts(previewed, committed)
    .when({ ...commit, committed: 0, known: 460 }, {})
    .then();
});

test("GEN-3 one that was cancelled says so, with nothing written too", () => {
  given(importing)
    .facts(previewed)
    .when({ ...commit, committed: 0, cancelled: true }, {})
    .thenTypes("enrolment.import-committed");
});

test("folds whatever comes in whatever order", () => expectTotal(importing.decider, [previewed, committed]));

test("ENR-11 a file shows each time something of it was written, so there are only so many", () => {
  const looked = given(importing).facts(previewed);
  looked.when(commit, { factsBefore: MOST_FACTS }).thenRefused("import-read-too-often", { most: MOST_FACTS });
  looked.when(commit, { factsBefore: MOST_FACTS - 1 }).then(committed);
  looked.when(preview, { programmeKnown: true, factsBefore: MOST_FACTS }).then();
});

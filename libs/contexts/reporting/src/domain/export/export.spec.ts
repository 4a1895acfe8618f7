import { expectTotal, given, newIdOf } from "@sankofa/testing/given-when-then";
import { exported, type ExportCommand } from "./export.decide";
import type { ExportFact } from "./export.events";

const of = { programmeId: newIdOf(2), position: "00000000000000000042" };
const make: ExportCommand = { type: "make-export", exportId: newIdOf(1), of, shows: "pseudonyms" };
const made: ExportFact = {
  type: "reporting.export-made",
  data: { exportId: newIdOf(1), ...of, shows: "pseudonyms" },
};

test("AUD-5 an export is written down before anything leaves: of what, up to where, and how it shows people", () => {
  given(exported).when(make).then(made).twiceWritesNothing();
  given(exported)
    .when({ ...make, of: { ...of, relationshipId: newIdOf(3) }, shows: "names" })
    .then({ ...made, data: { ...made.data, relationshipId: newIdOf(3), shows: "names" } })
    .twiceWritesNothing();
});

test("AUD-5 nothing is exported of what is not there", () => {
  given(exported)
    .when({ type: "make-export", exportId: newIdOf(1), shows: "names" })
    .thenRefused("nothing-to-export");
});

test("an export belongs to its programme, or to the relationship it is of", () => {
  const after = (fact: ExportFact) => exported.decider.evolve(exported.decider.initial, fact);
  expect(exported.scopeOf(after(made), "f")).toEqual({ funder: "f", programme: of.programmeId });
  const ofOne = { ...made, data: { ...made.data, relationshipId: newIdOf(3) } };
  expect(exported.scopeOf(after(ofOne), "f")).toEqual({
    funder: "f",
    programme: of.programmeId,
    relationship: newIdOf(3),
  });
});

test("folds whatever comes in whatever order", () => expectTotal(exported.decider, [made]));

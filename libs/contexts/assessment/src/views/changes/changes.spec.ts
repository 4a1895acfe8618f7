import type { AssessmentMessage } from "@sankofa/contracts/assessment.contracts";
import { feed, folded } from "@sankofa/testing/contract-feed";
import { relationshipIds as ids } from "@sankofa/testing/relationship-terms";
import { changesView } from "./changes.view";

const measured = (people: number, after = "after-training"): AssessmentMessage => ({
  type: "change.measured",
  data: { ...ids, before: "before-training", after, people, items: [] },
});

test("ASM-3 what was measured last counts, for each pair of instruments", () => {
  const docs = folded(changesView, feed<AssessmentMessage>(measured(1), measured(1, "later"), measured(3)));
  expect(docs.get(ids.relationshipId)?.measures.map(({ after, people }) => [after, people])).toEqual([
    ["later", 1],
    ["after-training", 3],
  ]);
});

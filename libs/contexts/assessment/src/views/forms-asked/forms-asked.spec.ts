import type { AssessmentMessage } from "@sankofa/contracts/assessment.contracts";
import { feed, folded } from "@sankofa/testing/contract-feed";
import { newIdOf } from "@sankofa/testing/given-when-then";
import { relationshipIds as ids } from "@sankofa/testing/relationship-terms";
import { formsAskedView } from "./forms-asked.view";

const asked = (assignmentId: string, instrument: string, personId?: string): AssessmentMessage => ({
  type: "assessment.assigned",
  data: {
    ...ids,
    assignmentId,
    instrument,
    occasion: instrument,
    side: "mentee",
    ...(personId ? { personId } : {}),
    zone: "UTC",
    dueOn: "2026-03-10",
    dueAt: "2026-03-10T00:00:00.000Z",
  },
});

test("ASM-3 the forms that are compared are known by person, each once", () => {
  const docs = folded(
    formsAskedView,
    feed<AssessmentMessage>(
      asked(newIdOf(71), "before-training", newIdOf(61)),
      asked(newIdOf(71), "before-training", newIdOf(61)),
      asked(newIdOf(72), "after-training", newIdOf(61)),
      asked(newIdOf(73), "meeting-summary"),
    ),
  );
  expect(docs.get(ids.relationshipId)?.forms).toEqual([
    { assignmentId: newIdOf(71), instrument: "before-training", personId: newIdOf(61) },
    { assignmentId: newIdOf(72), instrument: "after-training", personId: newIdOf(61) },
  ]);
});

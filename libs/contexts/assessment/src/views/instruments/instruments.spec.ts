import type { AssessmentContract } from "@sankofa/contracts/assessment.contracts";
import { newIdOf, NOW, TENANT } from "@sankofa/testing/given-when-then";
import { instrumentsView } from "./instruments.view";

type Heard = Extract<AssessmentContract, { readonly type: "instrument.published" }>;

const published = (version: number): Heard => ({
  type: "instrument.published",
  data: {
    instrumentId: newIdOf(0),
    instrument: "track-3-inception",
    version,
    kind: "record",
    items: 12,
    digest: "a".repeat(64),
  },
  id: newIdOf(version),
  version: 1,
  audience: "internal",
  position: String(version).padStart(20, "0"),
  stream: `assessment.instrument-${newIdOf(0)}`,
  revision: version - 1,
  tenant: TENANT,
  actor: "account:one",
  happened: NOW,
  recorded: NOW,
  commandId: newIdOf(9),
});

test("ASM-1: every published version is kept, for the funder that published it", () => {
  const doc = [published(1), published(2)].reduce<ReturnType<typeof instrumentsView.project>>(
    (before, contract) => instrumentsView.project(before, contract, newIdOf(0)),
    undefined,
  );
  expect(doc?.versions.map(({ version }) => version)).toEqual([1, 2]);
  expect(doc && instrumentsView.scope(doc)).toEqual({ funder: TENANT });
});

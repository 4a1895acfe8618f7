import type { Contract } from "@sankofa/kernel/contract";
import type { Instant } from "@sankofa/kernel/time";
import fc from "fast-check";
import { History } from "./history";

interface Doc {
  readonly heard: readonly string[];
}

const project = (doc: Doc | undefined, { id }: Contract): Doc => ({ heard: [...(doc?.heard ?? []), id] });
const minute = (of: number): Instant => `2026-01-05T10:${String(of).padStart(2, "0")}:00.000Z`;
const contractsAt = (minutes: readonly number[]): readonly Contract[] =>
  minutes.map((each, index) => ({ id: String(index), happened: minute(each), data: {} }) as unknown as Contract);

const folded = (contracts: readonly Contract[]): Doc | undefined =>
  contracts.reduce<Doc | undefined>((doc, contract) => project(doc, contract), undefined);

test("AUD-2 a document as of happened moments, in whatever order they are asked, is what had happened by then", () => {
  const anyMinutes = fc.array(fc.integer({ min: 0, max: 59 }), { maxLength: 60 });
  const asked = fc.array(fc.integer({ min: 0, max: 59 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(anyMinutes, fc.boolean(), asked, (minutes, inOrder, moments) => {
      const contracts = contractsAt(inOrder ? [...minutes].sort((one, other) => one - other) : minutes);
      const history = new History<Doc>(contracts, { project }, "key", 7);
      for (const moment of moments) {
        const had = contracts.filter(({ happened }) => happened <= minute(moment));
        expect(history.by(minute(moment))).toEqual(had);
        expect(history.docBy(minute(moment))).toEqual(folded(had));
      }
    }),
  );
});

test("AUD-2 a document asked for again is folded from where it was kept last", () => {
  let folds = 0;
  const counted = (doc: Doc | undefined, contract: Contract): Doc => {
    folds += 1;
    return project(doc, contract);
  };
  const history = new History<Doc>(contractsAt([1, 2, 3, 4, 5, 6, 7, 8]), { project: counted }, "key", 3);
  expect(history.docBy(minute(8))?.heard).toHaveLength(8);
  expect(folds).toBe(8);
  expect(history.docBy(minute(7))?.heard).toHaveLength(7);
  expect(folds).toBe(9);
  expect(history.docBy(minute(4))?.heard).toHaveLength(4);
  expect(folds).toBe(10);
});

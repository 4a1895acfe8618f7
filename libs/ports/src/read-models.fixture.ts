import type { Position } from "@sankofa/kernel/contract";
import type { Find, ModelSpec, ReadModels, Row, Visibility } from "./read-models";

/** A fresh, empty store for each case; `reopen` closes it and opens the same data again. */
export interface ReadModelsUnderTest {
  open(): Promise<ReadModels>;
  reopen(): Promise<ReadModels>;
  clean(): Promise<void>;
}

export const FUNDER = "0190a000-0000-7000-8000-000000000001";
export const OTHER = "0190a000-0000-7000-8000-000000000002";
export const id = (n: number): string => `0190b000-0000-7000-8000-${String(n).padStart(12, "0")}`;
export const at = (n: number): Position => String(n).padStart(20, "0");
export const MODEL = { name: "reporting.things", version: 1 };
export const SPEC: ModelSpec = { ...MODEL, indexes: ["status", "score", "dueAt"], history: false };
export const WHOLE: Visibility = { tenant: FUNDER, scopes: "all" };

interface Fields {
  readonly status?: string | null;
  readonly score?: number | null;
  readonly dueAt?: string | null;
  readonly tenant?: string;
  readonly programme?: string;
  readonly relationship?: string;
  readonly challenge?: string;
  readonly note?: string;
}

export const row = (
  n: number,
  {
    status = "open",
    score = n,
    dueAt = null,
    tenant = FUNDER,
    programme,
    relationship,
    challenge,
    note = "",
  }: Fields = {},
): Row => ({
  key: id(n),
  scope: {
    funder: tenant,
    ...(programme ? { programme } : {}),
    ...(relationship ? { relationship } : {}),
    ...(challenge ? { challenge } : {}),
  },
  index: { status, score, dueAt },
  doc: { n, note, nested: { b: [1, "⟦x⟧", null], a: true } },
});

export const numbers = (rows: readonly Pick<Row, "doc">[]): number[] =>
  rows.map((each) => (each.doc as { n: number }).n);

/** What the cases of the suite work with: the store under test and how far its one model has been written. */
export class ReadModelsCase {
  checkpoint = 0;

  constructor(
    readonly under: ReadModelsUnderTest,
    public models: ReadModels,
  ) {}

  prepared(spec: Partial<ModelSpec> = {}): Promise<void> {
    return this.models.prepare({ ...SPEC, ...spec });
  }

  /** Commits changes at the next positions, one each, as a page of its own. */
  async write(...changes: readonly (Row | { readonly gone: number })[]): Promise<void> {
    const expected = at(this.checkpoint);
    const placed = changes.map((change) => {
      const position = at(++this.checkpoint);
      return "gone" in change
        ? { key: id(change.gone), position, row: null }
        : { key: change.key, position, row: change };
    });
    const touches = placed.map(({ key, position }) => ({ key, position }));
    await this.models.commit({
      model: MODEL,
      expected,
      checkpoint: at(this.checkpoint),
      epoch: 1,
      changes: placed,
      touches,
    });
  }

  async found(find: Partial<Find> = {}): Promise<number[]> {
    return numbers((await this.models.find(MODEL, { visible: WHOLE, limit: 100, ...find })).rows);
  }

  async dumped(): Promise<string[]> {
    const lines: string[] = [];
    for await (const line of this.models.dump(MODEL)) lines.push(line);
    return lines;
  }
}

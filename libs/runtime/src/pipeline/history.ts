import type { Contract } from "@sankofa/kernel/contract";
import type { Instant } from "@sankofa/kernel/time";
import type { View } from "@sankofa/kernel/view";
import { effectiveTimes } from "../feed/contract-feed";

/** A document is kept after so many contracts each, so that at most so many are folded where all happened in order. */
const STEP = 500;

/** Whether a contract is one that touches the document: a fact may be of several. */
export const isAbout =
  ({ reads, keys }: Pick<View, "reads" | "keys">, key: string) =>
  (contract: Contract): boolean =>
    reads.includes(contract.type) && keys(contract).includes(key);

interface Step<Doc> {
  /** How many contracts it is made of: the first ones, all of them. */
  readonly count: number;
  /** When the latest of them happened. */
  readonly latest: Instant;
  readonly doc: Doc | undefined;
}

/**
 * All that ever touched a document, in log order, and when it happened as known today: a correction takes the corrected
 * fact's time. What had happened by an instant leaves those out that happened later.
 */
export class History<Doc extends object> {
  private readonly times: readonly Instant[];
  private readonly steps: Step<Doc>[] = [];

  constructor(
    readonly contracts: readonly Contract[],
    private readonly view: Pick<View<Doc>, "project">,
    private readonly key: string,
    private readonly step = STEP,
  ) {
    const times = effectiveTimes(contracts);
    this.times = contracts.map(({ id }) => times.get(id) ?? "");
  }

  by(at: Instant): readonly Contract[] {
    return this.contracts.filter((_, index) => this.had(index, at));
  }

  /** The document that they make. A step holds as long as nothing before it is left out. */
  docBy(at: Instant): Doc | undefined {
    const step = this.steps.findLast(({ latest }) => latest <= at);
    let [doc, latest, whole] = [step?.doc, step?.latest ?? "", true];
    for (let index = step?.count ?? 0; index < this.contracts.length; index++) {
      const contract = this.contracts[index];
      if (!contract || !this.had(index, at)) {
        whole = false;
        continue;
      }
      doc = this.view.project(doc, contract, this.key);
      if (!whole) continue;
      const time = this.times[index] ?? "";
      if (time > latest) latest = time;
      const count = index + 1;
      if (count === (this.steps.length + 1) * this.step) this.steps.push({ count, latest, doc });
    }
    return doc;
  }

  private had(index: number, at: Instant): boolean {
    return (this.times[index] ?? "") <= at;
  }
}

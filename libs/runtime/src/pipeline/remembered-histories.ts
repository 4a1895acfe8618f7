import type { Position } from "@sankofa/kernel/contract";
import type { View } from "@sankofa/kernel/view";
import { START } from "@sankofa/ports/event-store";
import type { ModelId, ReadModels } from "@sankofa/ports/read-models";
import { History, isAbout } from "./history";
import type { RememberedContracts } from "./remembered-contracts";

/** Higher than any position. */
export const END: Position = "9".repeat(START.length);
const PAGE = 1_000;
/** A shorter one is made out again as soon as it would be looked up. */
const FEWEST = 100;
/** Contracts in all that are remembered: four views of a relationship of ten thousand, whose contracts are the same ones. */
const MOST = 40_000;

type Known = History<any>; // eslint-disable-line @typescript-eslint/no-explicit-any -- of many views, each by its own name
type Asked<Doc extends object> = Pick<View<Doc>, "name" | "reads" | "keys" | "project">;

interface Remembered {
  readonly last: Position;
  readonly history: Known;
}

/**
 * What happened to documents, made out once for whoever drags a handle along one of their histories: as of a happened time
 * all of it is needed at every step. It is the same as long as nothing newer touched the document.
 */
export class RememberedHistories {
  /** The one asked for last is the last. */
  private readonly known = new Map<string, Remembered>();
  private contracts = 0;

  constructor(
    private readonly readModels: Pick<ReadModels, "touches" | "touchesBefore">,
    private readonly remembered: Pick<RememberedContracts, "at">,
    private readonly most = MOST,
  ) {}

  async of<Doc extends object>(model: ModelId, view: Asked<Doc>, key: string): Promise<History<Doc>> {
    const named = `${model.name}/${model.version}/${key}`;
    const known = this.known.get(named);
    if (known) {
      const [last] = await this.readModels.touchesBefore(model, key, END, 1);
      if (last === known.last) return this.remember(named, known);
    }
    const positions = await this.touching(model, key);
    const contracts = (await this.remembered.at(positions)).filter(isAbout(view, key));
    const history = new History<Doc>(contracts, view, key);
    const last = positions.at(-1);
    return last === undefined || contracts.length < FEWEST ? history : this.remember(named, { last, history });
  }

  private async touching(model: ModelId, key: string): Promise<readonly Position[]> {
    const positions: Position[] = [];
    let after: Position | undefined = START;
    while (after !== undefined) {
      const page: readonly Position[] = await this.readModels.touches(model, key, after, PAGE);
      positions.push(...page);
      after = page.length === PAGE ? page.at(-1) : undefined;
    }
    return positions;
  }

  private remember<Doc extends object>(named: string, what: Remembered): History<Doc> {
    this.forget(named);
    this.known.set(named, what);
    this.contracts += what.history.contracts.length;
    for (const [oldest] of this.known) {
      if (this.contracts <= this.most || oldest === named) break;
      this.forget(oldest);
    }
    return what.history;
  }

  private forget(named: string): void {
    const known = this.known.get(named);
    if (!known) return;
    this.contracts -= known.history.contracts.length;
    this.known.delete(named);
  }
}

import type { Contract, Position } from "@sankofa/kernel/contract";
import type { StreamName } from "@sankofa/kernel/ids";
import { Recent } from "@sankofa/kernel/recent";
import type { EventStore } from "@sankofa/ports/event-store";
import type { Saying } from "./given-up";

/** Streams whose last word is remembered; of others it is read. */
const REMEMBERED = 10_000;
const PAGE = 100;

/**
 * Says of each contract, in log order, what its stream said before it on the same feed. Begun anew wherever publishing is,
 * for what it remembers is the last that it was asked about.
 */
export class Preceding {
  private readonly lastOf = new Recent<string, Position>(REMEMBERED);

  constructor(
    private readonly store: Pick<EventStore, "readStream">,
    private readonly saying: Saying,
  ) {}

  async mark(contracts: readonly Contract[]): Promise<readonly Contract[]> {
    const marked: Contract[] = [];
    for (const contract of contracts) {
      const key = `${contract.audience} ${contract.stream}`;
      const previous = this.lastOf.get(key) ?? (await this.read(contract));
      this.lastOf.set(key, contract.position);
      marked.push(previous === undefined ? contract : { ...contract, previous });
    }
    return marked;
  }

  /** What it said before is read anew: something of it was set aside. */
  forget(stream: StreamName): void {
    for (const audience of ["internal", "public"]) this.lastOf.delete(`${audience} ${stream}`);
  }

  private async read({ stream, revision, audience }: Contract): Promise<Position | undefined> {
    for (let from: number | undefined = revision - 1; from !== undefined && from >= 0;) {
      const page = await this.store.readStream({ stream, from, direction: "backwards", limit: PAGE });
      for (const fact of page.facts)
        // Nobody has heard what could not be made out, or was given up.
        if ((await this.saying.saidOf(fact)).contracts?.some((said) => said.audience === audience))
          return fact.position;
      from = page.next;
    }
    return undefined;
  }
}

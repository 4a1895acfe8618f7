import type { NewFact } from "@sankofa/kernel/fact";
import type { EventStore } from "@sankofa/ports/event-store";

const TENANT = "0190a0a0-0000-7000-8000-000000000001";
const numbered = (kind: number, n: number): string => `0190a0a${kind}-0000-7000-8000-${String(n).padStart(12, "0")}`;

/** The stream of the nth tally. */
export const tallyStream = (at: number): string => `tally.tally-${numbered(3, at)}`;

/** Writes facts of tallies straight into a log: the same ids whenever the same is written. */
export class TallyLog {
  private written = 0;

  constructor(readonly store: EventStore) {}

  open(at: number): Promise<void> {
    const data = { personId: numbered(4, at), owner: `Owner ${at}`, due: "2026-02-01T00:00:00.000Z" };
    return this.put(at, 0, "tally.tally-opened", data);
  }

  count(at: number, revision: number, by = 1): Promise<void> {
    return this.put(at, revision, "tally.tally-counted", { by });
  }

  close(at: number, revision: number): Promise<void> {
    return this.put(at, revision, "tally.tally-closed", {});
  }

  async put(at: number, revision: number, type: string, data: NewFact["data"]): Promise<void> {
    const n = (this.written += 1);
    const fact: NewFact = {
      id: numbered(1, n),
      type,
      version: 1,
      happened: "2026-01-05T08:00:00.000Z",
      recorded: "2026-01-05T08:00:00.000Z",
      tenant: TENANT,
      actor: "account:one",
      commandId: numbered(2, n),
      requestDigest: "5a".repeat(32),
      data,
    };
    await this.store.append({ stream: tallyStream(at), expected: revision - 1, events: [fact] });
  }
}

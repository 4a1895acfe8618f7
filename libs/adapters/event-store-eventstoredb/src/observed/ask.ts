import { randomUUID } from "node:crypto";
import { EventStoreDBClient } from "@eventstore/db-client";
import { ASKED_APPENDS } from "./asked-appends";
import { ASKED_DELETIONS, ASKED_DELETIONS_FOLLOWED } from "./asked-deletions";
import { ASKED_DEADLINES, ASKED_READS } from "./asked-reads";
import { ASKED_SUBSCRIPTIONS } from "./asked-subscriptions";
import { Asking, type Answers, type AskedCase } from "./asking";

/** In the order of the recording. */
const CASES: readonly AskedCase[] = [
  ...ASKED_APPENDS,
  ...ASKED_DELETIONS,
  ...ASKED_READS,
  ...ASKED_SUBSCRIPTIONS,
  ...ASKED_DELETIONS_FOLLOWED,
  ...ASKED_DEADLINES,
];

/** Asks a server, through the client, what the recording of a real one holds. */
export class Asker {
  private readonly client: EventStoreDBClient;
  private readonly run = randomUUID().slice(0, 8);

  constructor(url: string) {
    this.client = EventStoreDBClient.connectionString(url);
  }

  static readonly cases: readonly string[] = CASES.map(([name]) => name);

  async ask(name: string): Promise<Answers> {
    const index = Asker.cases.indexOf(name);
    const asking = new Asking(name, this.client, `${this.run}-${index}`);
    await CASES[index]?.[1](asking);
    return { case: asking.case, outcomes: asking.outcomes };
  }

  dispose(): Promise<void> {
    return this.client.dispose();
  }
}

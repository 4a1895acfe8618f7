import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { Cast } from "../journeys/support/cast";
import { Member } from "../journeys/support/member";
import type { Problem, Reply } from "../journeys/support/person";
import { Started } from "../journeys/support/started";
import { programmeTerms } from "../journeys/support/terms";

const PATIENCE_MS = 20_000;
/** So many commands fit at most into the pages that a file has left. */
const MOST_COMMANDS = 200;

/** The program's threads, those that write a file by its name. */
const THREADS = ["main", "events.sqlite", "views.db"] as const;

/** What is the matter: statements for the connections on data files; a clock set by milliseconds; a thread that ends. */
export interface Hindrances extends Partial<Record<DataFile, string>> {
  readonly clock?: number;
  readonly dies?: "before" | "after";
}

export type DataFile = "events.sqlite" | "views.db" | "keys.db" | "credentials.db";

interface Ready {
  readonly ready: boolean;
  readonly clock?: { readonly behindSeconds: number };
  readonly status: string;
  readonly stores: readonly {
    readonly name: string;
    readonly up: boolean;
    readonly trouble?: { readonly reason: string };
  }[];
  readonly degraded: readonly { readonly view: string }[];
  readonly readers: readonly { readonly kind: string; readonly name: string; readonly events: number | null }[];
}

/** A platform in a process of its own whose disk a test makes fail, and what was acknowledged to its administrator. */
export class TroubledPlatform {
  readonly acknowledged = new Map<string, string>();
  readonly administrator: Member;
  private readonly hindrances: string;
  private readonly listening = { url: "" };
  private turn = 0;
  private started: Started | undefined;
  /** The idempotency key of each command, by the programme's name. */
  private readonly keys = new Map<string, string>();

  constructor(
    folder: string,
    readonly data: string,
  ) {
    this.hindrances = join(folder, "hindrances.json");
    this.administrator = this.somebody("Halima Juma-Kombo");
  }

  somebody(name: string): Member {
    return new Member(this.listening, new Cast().signIn(name));
  }

  async start(): Promise<void> {
    this.write({});
    this.started = new Started(this.data, undefined, {
      nodeOptions: ["-r", join(__dirname, "hindered.cjs")],
      env: { HINDRANCES: this.hindrances },
    });
    this.listening.url = await this.started.ready();
    if (this.administrator.account !== "") return;
    // Printed a moment after it is ready.
    while (this.started.firstLink() === undefined) await new Promise((resolve) => setImmediate(resolve));
    await this.administrator.registersFunder(this.started.firstLink() ?? "", "Umoja Trust");
    await this.administrator.comesToSee("/session", ({ grants }: { grants: readonly object[] }) => grants.length > 0);
  }

  /** Resolves once the process that was started last has logged these words. */
  async logs(words: string): Promise<void> {
    await this.started?.logs(words);
  }

  async stop(signal: "SIGTERM" | "SIGKILL" = "SIGKILL") {
    return this.started?.stop(signal);
  }

  /** Resolves when every connection is hindered, or relieved, as asked. */
  async hinder(hindrances: Hindrances): Promise<void> {
    // What processes still do because of a programme would meet the hindrance in the place of what a test does next.
    if ((await this.health()).status === "ready")
      await this.administrator.comesToSee<{ readonly items: readonly { readonly places: number }[] }>(
        "/organisations",
        ({ items }) => items.reduce((sum, { places }) => sum + places, 0) >= this.acknowledged.size,
      );
    const asked = this.write(hindrances);
    const until = Date.now() + PATIENCE_MS;
    for (const thread of THREADS)
      while (!this.hasDone(thread, asked)) {
        if (Date.now() > until) throw new Error(`The ${thread} thread did not take on ${asked}`);
        await new Promise((resolve) => setImmediate(resolve));
      }
  }

  private hasDone(thread: string, asked: string): boolean {
    const file = `${this.hindrances}.${thread}`;
    return existsSync(file) && readFileSync(file, "utf8") === asked;
  }

  /** Whole at once, for the program may look at any moment; and never the same twice. */
  private write(hindrances: Hindrances): string {
    const asked = JSON.stringify({ ...hindrances, turn: ++this.turn });
    writeFileSync(`${this.hindrances}.new`, asked);
    renameSync(`${this.hindrances}.new`, this.hindrances);
    return asked;
  }

  /** A command like any other; what is acknowledged is kept in mind. */
  async opensProgramme(name = this.newName(), others: object = {}): Promise<Reply<Problem & { readonly id: string }>> {
    const key = this.keys.get(name) ?? randomUUID();
    this.keys.set(name, key);
    const reply = await this.administrator.request<Problem & { readonly id: string }>(
      "POST",
      "/programmes",
      { ...programmeTerms(name), ...others },
      { "idempotency-key": key },
    );
    if (reply.status < 300) this.acknowledged.set(reply.body.id, name);
    return reply;
  }

  /** It is not expected to be there any more, nor that the log reaches as far as it did. */
  forgets(name: string): void {
    this.administrator.forgetsPosition();
    for (const [id, each] of this.acknowledged) if (each === name) this.acknowledged.delete(id);
  }

  /** Another fact of a programme's record. */
  overridesLimit(programme: string, to: number): Promise<Reply<Problem>> {
    const override = { limit: "cohort-capacity", to, reason: "There are more mentors." };
    return this.administrator.request("POST", `/programmes/${programme}/limits`, override);
  }

  /** Of all programmes there are. */
  async namesOfProgrammes(): Promise<readonly string[]> {
    const names: string[] = [];
    for (let cursor: string | null | undefined; cursor !== null;) {
      const page: { readonly items: readonly { readonly name: string }[]; readonly next: string | null } =
        await this.administrator.sees(`/programmes${cursor ? `?cursor=${encodeURIComponent(cursor)}` : ""}`);
      names.push(...page.items.map(({ name }) => name));
      cursor = page.next;
    }
    return names.sort();
  }

  private newName(): string {
    return `Programme ${this.keys.size + 1}`;
  }

  /** Sends commands until one is not accepted; gives that one and its name. */
  async opensProgrammesUntilRefused(): Promise<{ readonly name: string; readonly reply: Reply<Problem> }> {
    for (let count = 0; count < MOST_COMMANDS; count += 1) {
      const name = this.newName();
      const reply = await this.opensProgramme(name);
      if (reply.status >= 300) return { name, reply };
    }
    throw new Error(`${MOST_COMMANDS} commands were accepted`);
  }

  /** The refused command again, with its key, until the disk is as it was: the same intention, once. */
  recovers(name: string): Promise<Reply<unknown>> {
    return this.untilItSucceeds(() => this.opensProgramme(name));
  }

  /** The administrator from another browser. */
  signsInAgain(): Promise<Reply<unknown>> {
    const { name, password } = this.administrator.signIn;
    return this.somebody("The same at home").request("POST", "/session", { name, password });
  }

  async untilItSucceeds(ask: () => Promise<Reply<unknown>>): Promise<Reply<unknown>> {
    const until = Date.now() + PATIENCE_MS;
    for (;;) {
      const reply = await ask();
      if (reply.status < 300 || Date.now() > until) return reply;
    }
  }

  async health(): Promise<Ready & { readonly httpStatus: number }> {
    const response = await fetch(`${this.listening.url}/health/ready`);
    return { ...((await response.json()) as Ready), httpStatus: response.status };
  }

  async troubles(): Promise<Readonly<Record<string, string>>> {
    const { stores } = await this.health();
    return Object.fromEntries(stores.flatMap(({ name, trouble }) => (trouble ? [[name, trouble.reason]] : [])));
  }

  /** The stores that the metrics call troubled, with their reasons. */
  async measuredTroubles(): Promise<Readonly<Record<string, string>>> {
    const text = await (await fetch(`${this.listening.url}/metrics`)).text();
    const lines = text.matchAll(/^mentorship_store_troubled\{store="([^"]+)",reason="([^"]+)"\} 1$/gm);
    return Object.fromEntries([...lines].map(([, store = "", reason = ""]) => [store, reason]));
  }

  /** Asks for the health until it is as expected. */
  async comesTo(expected: (health: Ready) => boolean): Promise<Ready> {
    const until = Date.now() + PATIENCE_MS;
    for (;;) {
      const health = await this.health();
      if (expected(health)) return health;
      if (Date.now() > until) throw new Error(`Health never came to what was expected: ${JSON.stringify(health)}`);
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  /** These are read as ever. A view that finds no room for what was acknowledged since says that it lags. */
  async readsOn(seen: ReadonlyMap<string, string>): Promise<void> {
    for (const [id, name] of seen)
      expect(await this.administrator.request("GET", `/programmes/${id}`)).toMatchObject({
        status: 200,
        body: { name },
      });
  }

  /** Everything that was ever acknowledged is there, and can be read. */
  async seesEverythingAcknowledged(): Promise<void> {
    for (const [id, name] of this.acknowledged)
      expect(await this.administrator.sees(`/programmes/${id}`)).toMatchObject({ name });
  }
}

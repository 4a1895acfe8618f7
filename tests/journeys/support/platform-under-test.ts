import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Contract } from "@sankofa/kernel/contract";
import type { AppendRequest, AppendResult } from "@sankofa/ports/event-store";
import type { BackupPlan } from "@sankofa/runtime/operations/backups/daily-backups";
import { placesOf } from "./data-folder";
import { Person } from "./person";
import type { App, Line } from "./platform-process";
import { ProcessUnderTest } from "./process-under-test";

export interface Rebuilt {
  readonly equal: boolean;
  readonly rows: number;
  readonly view: string;
}

/** The platform as a journey meets it, in whatever topology: a clock, people who sign in, and kill -9. */
export interface UnderTest {
  /** Where it answers; the same after it was killed and started again. */
  readonly url: string;
  readonly firstLink: string | undefined;
  /** Where its own files lie. */
  readonly dataFolder: string;
  /** What its processes are told besides, from their next start on. */
  env: NodeJS.ProcessEnv;
  start(): Promise<void>;
  /** A person with a browser of their own, not signed in yet. */
  person(): Person;
  /** While it is off, the clock that it finds at its next start. */
  setClock(to: string): Promise<void>;
  /** Until nothing more follows from what was written, at this moment of the clock. */
  settled(): Promise<void>;
  /** While it is off: takes its views away, and whatever it notes beside them. */
  losesViews(): Promise<void>;
  rebuild(view: string): Promise<Rebuilt>;
  /** A link that signs in the administrator of a second funder. */
  anotherFunder(name: string, administrator: string): Promise<string>;
  views(): Promise<readonly string[]>;
  /** Everything that its rooms have said, in log order. */
  contracts(): Promise<readonly Contract[]>;
  /** Whether it keeps the bytes of this digest, whoever may read them. */
  stores(digest: string): Promise<boolean>;
  /** Where values stand in clear in anything that it stores, wherever that lies. */
  placesOf(values: readonly string[]): Promise<readonly string[]>;
  /** What its processes have logged in a trace. */
  logged(trace: string): Promise<readonly Line[]>;
  /** Facts that no command wrote. */
  writes(facts: AppendRequest): Promise<AppendResult>;
  /** What an operator says to the process that hosts a room. */
  control<Answer>(
    room: Exclude<App, "platform">,
    say: string,
    args: Readonly<Record<string, unknown>>,
  ): Promise<Answer>;
  kill(): Promise<void>;
  end(): Promise<void>;
}

/** What the process says once it listens. */
export interface Listening {
  readonly url: string;
  readonly link: string | undefined;
}

/** Everything in one process on a data folder. */
export class PlatformUnderTest implements UnderTest {
  readonly dataFolder = mkdtempSync(join(tmpdir(), "sankofa-journey-"));
  url = "";
  firstLink: string | undefined;
  env: NodeJS.ProcessEnv = {};
  private readonly process = new ProcessUnderTest();

  constructor(
    private now: string,
    private readonly backups?: BackupPlan,
  ) {}

  async start(): Promise<void> {
    this.process.start(this.env);
    const port = Number(this.url.split(":").at(-1) ?? 0) || 0;
    const started = await this.process.ask<Listening>({
      verb: "start",
      app: "platform",
      dataFolder: this.dataFolder,
      now: this.now,
      port,
      ...(this.backups ? { backups: this.backups } : {}),
    });
    this.url = started.url;
    this.firstLink = started.link;
  }

  person(): Person {
    return new Person(() => this.url);
  }

  async setClock(to: string): Promise<void> {
    this.now = to;
    if (!this.process.runs) return;
    // Before and after: what follows by itself is written at the same moment of the clock in every run of the story.
    await this.settled();
    await this.process.ask({ verb: "set-clock", to });
    await this.settled();
  }

  settled(): Promise<void> {
    return this.process.ask({ verb: "settle" });
  }

  async losesViews(): Promise<void> {
    for (const name of readdirSync(this.dataFolder))
      if (name.startsWith("views.db")) rmSync(join(this.dataFolder, name));
  }

  rebuild(view: string): Promise<Rebuilt> {
    return this.process.ask({ verb: "rebuild", view });
  }

  async anotherFunder(name: string, administrator: string): Promise<string> {
    return (await this.process.ask<{ readonly url: string }>({ verb: "another-funder", name, administrator })).url;
  }

  views(): Promise<readonly string[]> {
    return this.process.ask({ verb: "views" });
  }

  contracts(): Promise<readonly Contract[]> {
    return this.process.ask({ verb: "contracts" });
  }

  stores(digest: string): Promise<boolean> {
    return this.process.ask({ verb: "stores", digest });
  }

  async placesOf(values: readonly string[]): Promise<readonly string[]> {
    return placesOf(values, this.dataFolder);
  }

  logged(trace: string): Promise<readonly Line[]> {
    return this.process.ask({ verb: "logged", trace });
  }

  writes(facts: AppendRequest): Promise<AppendResult> {
    return this.process.ask({ verb: "write", facts });
  }

  control<Answer>(
    _room: Exclude<App, "platform">,
    say: string,
    args: Readonly<Record<string, unknown>>,
  ): Promise<Answer> {
    return this.process.ask({ verb: "control", say, args });
  }

  kill(): Promise<void> {
    return this.process.kill();
  }

  async end(): Promise<void> {
    await this.process.end();
    rmSync(this.dataFolder, { recursive: true, force: true });
  }
}

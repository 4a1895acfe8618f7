import { createRequire } from "node:module";
import { join } from "node:path";
import type { Contract } from "@sankofa/kernel/contract";
import { START, type AppendRequest } from "@sankofa/ports/event-store";
import { newCommandId } from "@sankofa/runtime/command-ids";
import type { Platform } from "@sankofa/runtime/compose";
import { controlVerbs } from "@sankofa/runtime/control/control-verbs";
import { AccessRoom } from "@sankofa/runtime/edge/access-room";
import type { BackupPlan } from "@sankofa/runtime/operations/backups/daily-backups";
import { firstLink, signInLink } from "@sankofa/runtime/operations/sign-in-link";
import { TestClock } from "@sankofa/testing/test-clock";
import { NOBODYS_ADDRESS } from "@sankofa/runtime/start/mail-settings";
import type { Settings } from "@sankofa/runtime/start/settings";
import { pino, type Logger } from "pino";
import { settled } from "./settled";

/** The processes there are, by their folder below apps. */
export type App = "platform" | "gateway" | "enrolment" | "relationships" | "scheduling" | "assessment" | "reporting";

type Composition = (
  settings: Settings & { readonly clock: TestClock; readonly bus: object; readonly log: Logger },
) => Promise<Platform>;

/** Only the one that is started is loaded: others bring other technologies. */
const compositionOf = (app: App): Composition =>
  (createRequire(__filename)(join(APPS, app, "src/composition")) as { readonly composition: Composition }).composition;

/** A line of the log, as far as a journey looks at it. */
export interface Line {
  readonly trace?: string;
  readonly msg: string;
  readonly route?: string;
  readonly command?: string;
}

/** What a journey asks of the platform's process beside HTTP: things only its operator and its clock can do. */
export type Ask =
  | {
      readonly verb: "start";
      readonly app: App;
      readonly dataFolder: string;
      readonly now: string;
      readonly port: number;
      /** Without a plan none is taken by itself: a journey's clock passes months in seconds. */
      readonly backups?: BackupPlan;
    }
  | { readonly verb: "set-clock"; readonly to: string }
  | { readonly verb: "settle" }
  | { readonly verb: "rebuild"; readonly view: string }
  | { readonly verb: "another-funder"; readonly name: string; readonly administrator: string }
  | { readonly verb: "views" }
  | { readonly verb: "contracts" }
  | { readonly verb: "stores"; readonly digest: string }
  | { readonly verb: "logged"; readonly trace: string }
  /** Written past all rooms, as by a program that is newer, or had a mistake. */
  | { readonly verb: "write"; readonly facts: AppendRequest }
  | { readonly verb: "control"; readonly say: string; readonly args: Readonly<Record<string, unknown>> }
  | { readonly verb: "stop" };

/** The real platform in a process of its own, so that a journey can kill it: driven by messages from the test. */
let platform: Platform | undefined;
let clock: TestClock | undefined;
const logged: Line[] = [];

const APPS = join(__dirname, "../../../apps");
const PATIENCE_MS = 20_000;
const PAGE = 500;

/** The bus delivers again and late, as a broker would. */
const BUS = { duplicateEvery: 2, delay: 5 } as const;

/** Keeps what was logged in a trace, for who asks; what went wrong is shown besides. */
const write = (text: string): void => {
  const line = JSON.parse(text) as Line & { readonly level: number };
  if (line.trace !== undefined) logged.push(line);
  if (line.level >= pino.levels.values["warn"]!) process.stderr.write(text);
};

/** A second tenant on the same machine: only its operator can make one. Gives a link that signs its administrator in. */
const anotherFunder = async (name: string, administrator: string): Promise<{ readonly url: string }> => {
  if (!platform || !clock) throw new Error("The platform is not running");
  const now = clock.now();
  const funder = newCommandId(now);
  const access = new AccessRoom(platform.rooms);
  const operator = { actor: "operator", tenant: funder, grants: [] };
  const opened = await access.openAccount(operator, newCommandId(now), administrator);
  const registered = await access.registerFunder(operator, newCommandId(now), name, opened.id);
  await platform.engine.positions.waitFor("accounts", registered.position, PATIENCE_MS);
  return { url: (await signInLink(platform.engine, platform.url, opened.id)).url };
};

/** The feed from its beginning to its end. */
const contracts = async ({ feed, ports }: Platform["engine"]): Promise<readonly Contract[]> => {
  const said: Contract[] = [];
  for (let after = START; ;) {
    const page = await ports.eventStore.readAll({ after, limit: PAGE });
    said.push(...page.facts.flatMap((fact) => feed.everythingOf(fact)));
    if (page.end) return said;
    after = page.checkpoint;
  }
};

/** What an operator says at the command line, without the line. */
const controlled = (asked: Platform, say: string, args: Readonly<Record<string, unknown>>): unknown =>
  controlVerbs(asked.engine, asked)[say]?.(args, () => undefined, AbortSignal.timeout(PATIENCE_MS));

const answer = async (ask: Ask): Promise<unknown> => {
  switch (ask.verb) {
    case "start": {
      clock = new TestClock(ask.now);
      const settings = {
        port: ask.port,
        host: "127.0.0.1",
        dataFolder: ask.dataFolder,
        demo: undefined,
        openBrowser: false,
        origins: [],
        webhookReach: "anywhere" as const,
        mail: { folder: join(ask.dataFolder, "outbox"), from: NOBODYS_ADDRESS },
        ...(ask.backups ? { backups: { folder: undefined, ...ask.backups } } : {}),
      };
      platform = await compositionOf(ask.app)({
        ...settings,
        clock,
        bus: BUS,
        log: pino({ level: "debug" }, { write }),
      });
      return { url: platform.url, link: await firstLink(platform.engine, platform.url) };
    }
    case "set-clock":
      clock?.set(ask.to);
      return {};
    case "settle":
      return platform && settled(platform.engine);
    case "rebuild":
      return platform?.engine.rebuild(ask.view);
    case "another-funder":
      return anotherFunder(ask.name, ask.administrator);
    case "views":
      return [...(platform?.engine.projections.runs.keys() ?? [])];
    case "contracts":
      return platform && contracts(platform.engine);
    case "stores":
      return platform?.engine.ports.files.has(ask.digest);
    case "logged":
      return logged.filter(({ trace }) => trace === ask.trace);
    case "write":
      return platform?.engine.ports.eventStore.append(ask.facts);
    case "control":
      return platform && controlled(platform, ask.say, ask.args);
    case "stop":
      await platform?.stop();
      return {};
  }
};

// Nobody is left to ask anything, or to end it.
process.on("disconnect", () => process.exit());

process.on("message", ({ id, ask }: { readonly id: number; readonly ask: Ask }) => {
  answer(ask).then(
    (result) => process.send?.({ id, result }),
    (error: unknown) =>
      process.send?.({ id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  );
});

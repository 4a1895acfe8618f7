import { resolve } from "node:path";
import { parseArgs } from "node:util";
import type { BackupPlan } from "../operations/backups/daily-backups";
import type { Reach } from "../webhooks/public-address";
import { mailSettingsIn, type MailSettings } from "./mail-settings";

const DEMO_SIZES = ["small", "usual", "large"] as const;

/** What an operator may say when starting the platform: options after `--`, or the environment. */
export interface Settings {
  readonly port: number;
  readonly host: string;
  readonly dataFolder: string;
  /** How large a demonstration, or undefined for none. */
  readonly demo: (typeof DEMO_SIZES)[number] | undefined;
  readonly openBrowser: boolean;
  /** Browsers reach the platform by TLS through a reverse proxy at these origins. */
  readonly origins: readonly string[];
  /** How many reverse proxies stand before it, and are believed whom they speak for; one on this machine is anyway. */
  readonly proxies?: number | undefined;
  /** Where webhooks may go: to the public internet by TLS, or, within a network of one's own, anywhere. */
  readonly webhookReach: Reach;
  /** Unless told, as the composition has it. */
  readonly mail?: MailSettings;
  /** None is taken by itself where this is left out. */
  readonly backups?: BackupSettings;
}

/** Where daily backups stand, and the plan by which they are taken. */
export interface BackupSettings extends BackupPlan {
  /** Beside what is stored unless told, where what is stored is a folder. */
  readonly folder: string | undefined;
}

/** A setting that cannot be used: one sentence for the operator. */
export class UnusableSetting extends Error {
  readonly exitCode = 64;
}

const USUAL_PORT = "4600";
const USUAL_HOST = "127.0.0.1";
const HIGHEST_PORT = 65_535;
const LAST_HOUR = 23;
const MOST_BACKUPS = 1_000;
const MOST_PROXIES = 10;

/** What the platform takes when it is started, for whoever asks. */
export const USAGE = `Starts Sankofa: npm start -- [options]

  --port N        where to listen; ${USUAL_PORT}
  --host H        on which address; ${USUAL_HOST}, this machine alone
  --data DIR      the data folder; ./data
  --demo          fills an empty data folder with a demonstration first;
                  --demo=small and --demo=large with less and more of it
  --origin URL    the address of a reverse proxy with TLS before it; may be said again
  --no-open       do not open a browser

Everything else that can be set stands in docs/guide/operate.md.
`;

const OPTIONS = {
  help: { type: "boolean", short: "h" },
  port: { type: "string" },
  host: { type: "string" },
  data: { type: "string" },
  demo: { type: "string" },
  "no-open": { type: "boolean" },
  origin: { type: "string", multiple: true },
} as const;

/** Whether an operator asks what may be said, instead of starting anything. */
export const asksForHelp = (args: readonly string[]): boolean => args.includes("--help") || args.includes("-h");

export const settingsOf = (args: readonly string[], env: NodeJS.ProcessEnv): Settings => {
  const values = parsed(args.map((arg) => (arg === "--demo" ? "--demo=usual" : arg)));
  const empty = (["port", "host", "data"] as const).find((option) => values[option] === "");
  if (empty) throw new UnusableSetting(`--${empty} is empty: name what it takes, or leave it out.`);
  const port = Number(values.port ?? (env["SANKOFA_PORT"] || USUAL_PORT));
  if (!Number.isInteger(port) || port < 0 || port > HIGHEST_PORT)
    throw new UnusableSetting(`--port takes a number from 0 to ${HIGHEST_PORT}.`);
  const demo = DEMO_SIZES.find((size) => size === values.demo);
  if (demo !== values.demo) throw new UnusableSetting("--demo takes nothing, =small or =large.");
  return {
    port,
    host: values.host ?? (env["SANKOFA_HOST"] || USUAL_HOST),
    dataFolder: resolve(values.data ?? (env["SANKOFA_DATA"] || "data")),
    demo,
    openBrowser: values["no-open"] !== true,
    origins: values.origin?.map(originIn("--origin")) ?? originsIn(env),
    proxies: proxiesIn(env),
    webhookReach: webhookReachIn(env),
    mail: mailSettingsIn(env),
    backups: backupsIn(env),
  };
};

/** Browsers name an origin without a path or a slash at its end, and one written otherwise would match none of theirs. */
const originIn =
  (setting: string) =>
  (said: string): string => {
    const url = URL.canParse(said.trim()) ? new URL(said.trim()) : undefined;
    if (!url || !/^https?:$/.test(url.protocol) || url.pathname !== "/" || url.search || url.hash)
      throw new UnusableSetting(`${setting} takes an address such as https://mentoring.example.org, not ${said}.`);
    return url.origin;
  };

const originsIn = (env: NodeJS.ProcessEnv): readonly string[] =>
  (env["SANKOFA_ORIGINS"] ?? "")
    .split(",")
    .filter((origin) => origin.trim() !== "")
    .map(originIn("SANKOFA_ORIGINS"));

const proxiesIn = (env: NodeJS.ProcessEnv): number | undefined =>
  env["SANKOFA_PROXIES"] ? wholeIn(env, "SANKOFA_PROXIES", 0, MOST_PROXIES) : undefined;

const webhookReachIn = (env: NodeJS.ProcessEnv): Reach => {
  const reach = env["SANKOFA_WEBHOOK_REACH"] ?? "public";
  if (reach === "public" || reach === "anywhere") return reach;
  throw new UnusableSetting("SANKOFA_WEBHOOK_REACH is public or anywhere.");
};

const LOG_LEVELS = ["error", "warn", "info", "debug"] as const;

/** From which level on lines are logged. */
export const logLevelOf = (env: NodeJS.ProcessEnv): (typeof LOG_LEVELS)[number] => {
  const asked = env["SANKOFA_LOG_LEVEL"] ?? "info";
  const level = LOG_LEVELS.find((each) => each === asked);
  if (level === undefined) throw new UnusableSetting(`SANKOFA_LOG_LEVEL is one of ${LOG_LEVELS.join(", ")}.`);
  return level;
};

/** Where, when and how many backups are taken by themselves. */
export const backupsIn = (env: NodeJS.ProcessEnv): BackupSettings => ({
  folder: env["SANKOFA_BACKUPS"] ? resolve(env["SANKOFA_BACKUPS"]) : undefined,
  hour: wholeIn(env, "SANKOFA_BACKUP_HOUR", 2, LAST_HOUR),
  kept: wholeIn(env, "SANKOFA_BACKUPS_KEPT", 14, MOST_BACKUPS),
});

const wholeIn = (env: NodeJS.ProcessEnv, name: string, usual: number, highest: number): number => {
  const value = Number(env[name] || usual);
  if (!Number.isInteger(value) || value < 0 || value > highest)
    throw new UnusableSetting(`${name} is a number from 0 to ${highest}.`);
  return value;
};

const parsed = (args: string[]) => {
  try {
    return parseArgs({ args, options: OPTIONS }).values;
  } catch (error) {
    const { message } = error as Error;
    // Of an option with none of its value behind it Node.js says that it is ambiguous, where another option follows.
    const forgotten = /^Option '(--[\w-]+)' argument is ambiguous/.exec(message)?.[1];
    const reason = forgotten ? `Option '${forgotten}' needs a value` : (message.split(".")[0] ?? "");
    const options = "--port N --host H --data DIR --demo[=small|=large] --origin URL --no-open";
    throw new UnusableSetting(`${reason}. Options: ${options}`);
  }
};

import { existsSync, readFileSync } from "node:fs";

/** What `distributed` reads; each but the key may also stand in the file that `<name>_FILE` names. */
const SETTINGS = {
  eventStoreUrl: "EVENTSTORE_URL",
  natsUrl: "NATS_URL",
  mongodbUri: "MONGODB_URI",
} as const;
const KEY_FILE = "KEY_ENCRYPTION_KEY_FILE";
const NAMESPACE = "SANKOFA_NAMESPACE";
const CONTROL = "SANKOFA_CONTROL";
const RUNNER = "SANKOFA_RUNNER";
const REPLICAS = "NATS_REPLICAS";
const KEPT_DAYS = "NATS_KEPT_DAYS";

/** As many as a NATS cluster takes. */
const MOST_REPLICAS = 5;
const MOST_DAYS = 36_500;
const DAY_MS = 86_400_000;

/** Where the log is. */
export interface LogServer {
  readonly eventStoreUrl: string;
  /** Whose log, contracts and databases these are, where servers hold those of several installations. */
  readonly namespace: string;
}

/** Where what cannot be made again is kept, and the secret that is kept out of it. */
export interface KeptServers extends LogServer {
  readonly mongodbUri: string;
  /** 32 bytes that wrap every key of the vault; the same in all processes. */
  readonly masterKeyFile: string;
}

/** Where the servers of a distributed installation are, and which of its processes this is. */
export interface Servers extends KeptServers {
  readonly natsUrl: string;
  /** How the broker keeps contracts: by how many of its servers, and for how long; by one and for ever unless told. */
  readonly feed: { readonly replicas?: number; readonly longestAgeMs?: number };
  /** Where the operator's socket of this process stands; none unless told. */
  readonly controlSocket: string | undefined;
  /** Who this process is, where something else keeps a second one of this name away; one of its own unless told. */
  readonly runner: string | undefined;
}

/** A setting that is missing, leads nowhere or makes no sense: nothing was opened. */
export class SettingMissing extends Error {
  readonly code: "setting-missing" | "secret-missing" | "setting-unusable";
  readonly exitCode = 64;

  constructor(
    readonly setting: string,
    code: SettingMissing["code"],
    message: string,
  ) {
    super(message);
    this.name = "SettingMissing";
    this.code = code;
  }
}

/** A secret mounted as a file usually ends with a line break that is none of it. */
const fileText = (setting: string, path: string): string => {
  if (!existsSync(path))
    throw new SettingMissing(setting, "secret-missing", `${setting} names ${path}, which is not there.`);
  return readFileSync(path, "utf8").trim();
};

const wanted = (env: NodeJS.ProcessEnv, name: string): string => {
  const inFile = env[`${name}_FILE`];
  const value = inFile ? fileText(`${name}_FILE`, inFile) : env[name];
  if (value) return value;
  throw new SettingMissing(name, "setting-missing", `Set ${name}, or ${name}_FILE to a file that holds it.`);
};

/** Undefined where nothing is said: what is said is a whole number, not 0 and not beyond what makes sense. */
const counted = (env: NodeJS.ProcessEnv, name: string, most: number): number | undefined => {
  const text = env[name];
  if (!text) return undefined;
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= 1 && number <= most) return number;
  throw new SettingMissing(name, "setting-unusable", `${name} is a whole number from 1 to ${most}, not ${text}.`);
};

const feedOf = (env: NodeJS.ProcessEnv): Servers["feed"] => {
  const replicas = counted(env, REPLICAS, MOST_REPLICAS);
  const days = counted(env, KEPT_DAYS, MOST_DAYS);
  return {
    ...(replicas === undefined ? {} : { replicas }),
    ...(days === undefined ? {} : { longestAgeMs: days * DAY_MS }),
  };
};

/** The key is never made by a process: each of several would make its own. */
const keyFile = (env: NodeJS.ProcessEnv): string => {
  const path = env[KEY_FILE];
  if (!path) throw new SettingMissing(KEY_FILE, "setting-missing", `Set ${KEY_FILE} to a file with 32 random bytes.`);
  if (!existsSync(path))
    throw new SettingMissing(KEY_FILE, "secret-missing", `${KEY_FILE} names ${path}, which is not there.`);
  return path;
};

export const logServerOf = (env: NodeJS.ProcessEnv): LogServer => ({
  eventStoreUrl: wanted(env, SETTINGS.eventStoreUrl),
  namespace: env[NAMESPACE] || "sankofa",
});

export const keptServersOf = (env: NodeJS.ProcessEnv): KeptServers => ({
  ...logServerOf(env),
  mongodbUri: wanted(env, SETTINGS.mongodbUri),
  masterKeyFile: keyFile(env),
});

export const serversOf = (env: NodeJS.ProcessEnv): Servers => ({
  ...keptServersOf(env),
  natsUrl: wanted(env, SETTINGS.natsUrl),
  feed: feedOf(env),
  controlSocket: env[CONTROL] || undefined,
  runner: env[RUNNER] || undefined,
});

import { readFileSync, statSync } from "node:fs";
import { openMongoCredentials } from "@sankofa/credentials-mongodb";
import { openEventStoreDb } from "@sankofa/event-store-eventstoredb";
import { openMongoKeyVault } from "@sankofa/key-vault-mongodb";
import { examineMail } from "@sankofa/embedded/examine-mail";
import { openNatsWire } from "@sankofa/rooms-nats";
import { serversOf, type Servers } from "./environment";
import { databaseOf } from "./kept-stores";
import { natsConnection } from "./nats-connection";

export interface ServerFinding {
  readonly name: string;
  readonly finding: "good" | "worth-knowing" | "bad";
  readonly detail: string;
}

const KEY_BYTES = 32;
const OTHERS = 0o077;

/** Looks at what a process of a distributed installation is told, and at each server it is told of. */
export const examineServers = async (env: NodeJS.ProcessEnv): Promise<readonly ServerFinding[]> => {
  let servers: Servers;
  try {
    servers = serversOf(env);
  } catch (error) {
    return [{ name: "settings", finding: "bad", detail: (error as Error).message }];
  }
  return [
    { name: "settings", finding: "good", detail: `an installation called ${servers.namespace}` },
    key(servers),
    await asked("log", () => log(servers)),
    await asked("broker", () => broker(servers)),
    await asked("keys", () => keys(servers)),
    await asked("sign-in records", () => credentials(servers)),
    await examineMail(env),
  ];
};

/** Good is what answers; what does not says why. */
const asked = async (name: string, ask: () => Promise<string>): Promise<ServerFinding> => {
  try {
    return { name, finding: "good", detail: await ask() };
  } catch (error) {
    return { name, finding: "bad", detail: error instanceof Error ? error.message : String(error) };
  }
};

const key = ({ masterKeyFile }: Servers): ServerFinding => {
  const name = "key-encryption key";
  const { length } = readFileSync(masterKeyFile);
  if (length !== KEY_BYTES)
    return { name, finding: "bad", detail: `${masterKeyFile} has ${length} bytes, not ${KEY_BYTES}` };
  if ((statSync(masterKeyFile).mode & OTHERS) !== 0)
    return { name, finding: "bad", detail: `others on this machine can read it: chmod 600 ${masterKeyFile}` };
  return { name, finding: "good", detail: "there, and read by its owner only; keep a copy apart from the backups" };
};

const log = async ({ eventStoreUrl: url, namespace }: Servers): Promise<string> => {
  const store = await openEventStoreDb({ url, namespace });
  try {
    const { count, position } = await store.head();
    return `${count} facts, head at ${position}`;
  } finally {
    await store.close();
  }
};

const broker = async ({ natsUrl, namespace }: Servers): Promise<string> => {
  const wire = await openNatsWire({ connection: natsConnection(natsUrl), name: namespace, group: "doctor" });
  await wire.close();
  return "answers";
};

/** A vault opens under its own key alone. */
const keys = async (servers: Servers): Promise<string> => {
  const vault = await openMongoKeyVault({ ...databaseOf(servers, "keys"), masterKeyFile: servers.masterKeyFile });
  await vault.close();
  return "open under the key-encryption key";
};

const credentials = async (servers: Servers): Promise<string> => {
  const opened = await openMongoCredentials(databaseOf(servers, "credentials"));
  await opened.close();
  return "can be read";
};

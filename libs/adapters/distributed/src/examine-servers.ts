import { readFileSync, statSync } from "node:fs";
import { openMongoCredentials } from "@sankofa/credentials-mongodb";
import { openEventStoreDb } from "@sankofa/event-store-eventstoredb";
import { openMongoKeyVault } from "@sankofa/key-vault-mongodb";
import { examineMail } from "@sankofa/embedded/examine-mail";
import { openMongoFiles } from "@sankofa/files-mongodb";
import { examineBroker } from "@sankofa/message-bus-nats/examine-broker";
import { examineMongoDb } from "@sankofa/mongodb-database/examine-mongodb";
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
const NO_DIGEST = "0".repeat(64);

/** Looks at what a process of a distributed installation is told, and at each server it is told of. */
export const examineServers = async (env: NodeJS.ProcessEnv): Promise<readonly ServerFinding[]> => {
  let servers: Servers;
  try {
    servers = serversOf(env);
  } catch (error) {
    return [{ name: "settings", finding: "bad", detail: (error as Error).message }];
  }
  // All at once: of those that do not answer each takes its time to give up, and four of them are one MongoDB.
  return Promise.all([
    asked("settings", async () => good(`an installation called ${servers.namespace}`)),
    asked("key-encryption key", async () => key(servers)),
    asked("log", () => log(servers)),
    asked("broker", () => broker(servers)),
    asked("databases", () => databases(servers)),
    asked("keys", () => keys(servers)),
    asked("sign-in records", () => credentials(servers)),
    asked("files", () => files(servers)),
    examineMail(env),
  ]);
};

type Found = Omit<ServerFinding, "name">;

const good = (detail: string): Found => ({ finding: "good", detail });
const bad = (detail: string): Found => ({ finding: "bad", detail });

/** Whatever does not answer is bad, and says why. */
const asked = async (name: string, ask: () => Promise<Found>): Promise<ServerFinding> => ({
  name,
  ...(await ask().catch((error: unknown) => bad(error instanceof Error ? error.message : String(error)))),
});

const key = ({ masterKeyFile }: Servers): Found => {
  const { length } = readFileSync(masterKeyFile);
  if (length !== KEY_BYTES) return bad(`${masterKeyFile} has ${length} bytes, not ${KEY_BYTES}`);
  if ((statSync(masterKeyFile).mode & OTHERS) !== 0)
    return bad(`others on this machine can read it: chmod 600 ${masterKeyFile}`);
  return good("there, and read by its owner only; keep a copy apart from the backups");
};

const log = async ({ eventStoreUrl: url, namespace }: Servers): Promise<Found> => {
  const store = await openEventStoreDb({ url, namespace });
  try {
    const { count, position } = await store.head();
    return good(`${count} facts, head at ${position}`);
  } finally {
    await store.close();
  }
};

/** Answers between services need no more than the broker; what is published needs JetStream on it. */
const broker = async ({ natsUrl, namespace: name }: Servers): Promise<Found> => {
  const { version, contracts } = await examineBroker({ connection: natsConnection(natsUrl), name });
  if (contracts === undefined)
    return bad(`NATS ${version} answers, and JetStream is not switched on there: nothing can be published`);
  return good(
    `NATS ${version}, ${contracts === null ? "nothing published yet" : `${contracts} contracts in JetStream`}`,
  );
};

const databases = async ({ mongodbUri }: Servers): Promise<Found> => {
  const { version, hasTransactions } = await examineMongoDb(mongodbUri);
  if (hasTransactions) return good(`MongoDB ${version}, a replica set`);
  const detail = `MongoDB ${version}, a single server: views are written by guarded writes, for want of transactions. Make it a replica set, of one too`;
  return { finding: "worth-knowing", detail };
};

/** A vault opens under its own key alone. */
const keys = async (servers: Servers): Promise<Found> => {
  const vault = await openMongoKeyVault({ ...databaseOf(servers, "keys"), masterKeyFile: servers.masterKeyFile });
  await vault.close();
  return good("open under the key-encryption key");
};

const credentials = async (servers: Servers): Promise<Found> => {
  const opened = await openMongoCredentials(databaseOf(servers, "credentials"));
  await opened.close();
  return good("can be read");
};

const files = async (servers: Servers): Promise<Found> => {
  const opened = await openMongoFiles(databaseOf(servers, "files"));
  try {
    await opened.has(NO_DIGEST);
    return good("can be read");
  } finally {
    await opened.close?.();
  }
};

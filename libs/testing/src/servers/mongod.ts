import { mongo } from "mongoose";
import { freePort } from "./free-port";
import { startGuarded, type GuardedProcess } from "./guarded-process";
import { serverProgram } from "./programs";
import { serverFolder } from "./server-folder";

const READY = /Waiting for connections/;
const REPLICA_SET = "rs0";
const BETWEEN_QUESTIONS = 50;

export interface Mongod {
  /** A connection string without a database. */
  readonly uri: string;
  /** Takes its life and leaves its data. */
  kill(): Promise<void>;
  /** Starts it again on the same port and data; it can be written to when this is done. */
  restart(): Promise<void>;
  /** Halts it without ending it: connections stay open and nothing answers. */
  freeze(): void;
  thaw(): void;
  stop(): Promise<void>;
}

/** Transactions need a replica set; a set of one elects itself, which takes a second or two. */
const becomeWritable = async (port: number, first: boolean): Promise<void> => {
  const client = new mongo.MongoClient(`mongodb://127.0.0.1:${port}/?directConnection=true`);
  try {
    const admin = client.db("admin");
    const members = [{ _id: 0, host: `127.0.0.1:${port}` }];
    if (first) await admin.command({ replSetInitiate: { _id: REPLICA_SET, members } });
    while (!(await admin.command({ hello: 1 }))["isWritablePrimary"])
      await new Promise((resolve) => setTimeout(resolve, BETWEEN_QUESTIONS));
  } finally {
    await client.close();
  }
};

export interface MongodOptions {
  readonly program?: string;
  /** A single server, which has no transactions, instead of a replica set of one. */
  readonly alone?: boolean;
}

/** A MongoDB server of one's own; it can be killed, and goes with whoever started it. */
export const ownMongod = async ({
  program = serverProgram("mongod"),
  alone = false,
}: MongodOptions = {}): Promise<Mongod> => {
  const folder = serverFolder("sankofa-mongod-");
  const port = await freePort();
  const start = async (first: boolean): Promise<GuardedProcess> => {
    const started = await startGuarded(folder, READY, program, [
      ...["--bind_ip", "127.0.0.1", "--port", String(port), "--dbpath", folder],
      ...(alone ? [] : ["--replSet", REPLICA_SET]),
      // The tests' own: a small cache, for several may run side by side, and no socket file outside the folder.
      ...["--wiredTigerCacheSizeGB", "0.25", "--nounixsocket"],
      // So that a suite can have single commands fail.
      ...["--setParameter", "enableTestCommands=1"],
      // What a killed process has left open is soon given up.
      ...["--setParameter", "transactionLifetimeLimitSeconds=5"],
    ]);
    try {
      await becomeWritable(port, first && !alone);
      return started;
    } catch (error) {
      await started.remove();
      throw error;
    }
  };
  let running = await start(true);
  return {
    uri: `mongodb://127.0.0.1:${port}/${alone ? "" : `?replicaSet=${REPLICA_SET}`}`,
    kill: () => running.kill(),
    restart: async () => {
      await running.kill();
      running = await start(false);
    },
    freeze: () => void process.kill(running.pid, "SIGSTOP"),
    thaw: () => void process.kill(running.pid, "SIGCONT"),
    stop: () => running.remove(),
  };
};

/** Where a replica set can be reached: the one of MONGODB_URI, else one of one's own. Others may be using it: take a database of one's own. */
export const mongod = async (): Promise<Pick<Mongod, "uri" | "stop">> => {
  const uri = process.env["MONGODB_URI"];
  return uri ? { uri, stop: async () => undefined } : ownMongod();
};

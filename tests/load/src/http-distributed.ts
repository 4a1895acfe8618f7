import { randomBytes } from "node:crypto";
import { writeFileSync } from "node:fs";
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { openEventStoreDb } from "@sankofa/event-store-eventstoredb";
import { startDouble } from "@sankofa/event-store-eventstoredb/double";
import { mongod } from "@sankofa/testing/servers/mongod";
import { natsServer } from "@sankofa/testing/servers/nats-server";
import { startPlatform } from "./bench-platform";
import { countLog } from "./count-log";
import { interleaved, type Measured, type Size } from "./figure";
import { load, missing, PROGRAMME, SECONDS } from "./http-load";

const APPS = join(__dirname, "../../../apps");
const SERVICES = ["gateway", "enrolment", "relationships", "scheduling", "assessment", "reporting"] as const;
const READY = /^Sankofa is ready at (\S+)/;
const LINK = /token=(\S+)$/;
/** Shorter, and the first answers of six processes are all that is seen. */
const LEAST_SECONDS = 3;

const FIRST = {
  funderName: "Bench fund",
  displayName: "Bench",
  name: "bench@example.org",
  password: "a long enough password",
};

interface Started {
  readonly child: ChildProcess;
  readonly url: string;
  /** Of the link that makes the first administrator, where it printed one. */
  readonly token: Promise<string>;
}

/** Commands through a gateway, NATS and a service onto the stand-in, against the same commands in one process on SQLite. */
export const measureDistributedHttp = async (folder: string, { share, rounds }: Size): Promise<Measured> => {
  const faults: string[] = [];
  const key = join(folder, "key-encryption.key");
  writeFileSync(key, randomBytes(32));
  const double = await startDouble();
  const [nats, databases] = [await natsServer(), await mongod()];
  const env = {
    EVENTSTORE_URL: double.url,
    NATS_URL: nats.url,
    MONGODB_URI: databases.uri,
    KEY_ENCRYPTION_KEY_FILE: key,
    SANKOFA_NAMESPACE: `bench-${randomBytes(4).toString("hex")}`,
  };
  const services = await Promise.all(SERVICES.map((service) => start(service, env)));
  const [gateway] = services;
  const cookie = await comeIn(gateway);
  const log = await openEventStoreDb({ url: double.url, namespace: env.SANKOFA_NAMESPACE });
  const { count: before } = await log.head();
  const embedded = await startPlatform(join(folder, "embedded"));
  const seconds = Math.max(LEAST_SECONDS, Math.round(SECONDS * share));
  const commands = { method: "POST", body: PROGRAMME } as const;
  const path = "/api/v1/programmes";
  let acknowledged = 0;
  const distributed = async (): Promise<number> => {
    const asked = { ...commands, url: `${gateway?.url ?? ""}${path}`, cookie };
    const { rate, answered } = await load(asked, seconds, faults);
    acknowledged += answered;
    return rate;
  };
  const inOne = { ...commands, url: `${embedded.platform.url}${path}`, cookie: embedded.cookie };
  const figure = await interleaved(rounds, distributed, async () => (await load(inOne, seconds, faults)).rate);
  await embedded.platform.stop();
  await Promise.all(services.map(stop));
  const { count } = await log.head();
  faults.push(...(await countLog(log, count)), ...missing(before, count, acknowledged));
  await log.close();
  double.close();
  await Promise.all([nats.stop(), databases.stop()]);
  return {
    figures: [
      {
        name: "http.command.distributed",
        ...figure,
        unit: "answers/s",
        note: "64 connections; gateway, five services, the servers, the stand-in for EventStoreDB and the load on one machine; ceiling: the embedded platform",
      },
    ],
    faults,
  };
};

const start = async (service: string, env: NodeJS.ProcessEnv): Promise<Started> => {
  const main = join(APPS, service, "dist/main.js");
  const child = spawn(process.execPath, [main, "--port", "0", "--no-open"], {
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const end = (): boolean => child.kill("SIGKILL");
  process.on("exit", end);
  child.once("exit", () => process.off("exit", end));
  const lines = createInterface({ input: child.stdout });
  const token = new Promise<string>((resolve) => {
    lines.on("line", (line) => {
      const found = LINK.exec(line)?.[1];
      if (found) resolve(found);
    });
  });
  const url = await new Promise<string>((resolve, reject) => {
    lines.on("line", (line) => {
      const ready = READY.exec(line)?.[1];
      if (ready) resolve(ready);
    });
    lines.once("close", () => reject(new Error(`${service} ended before it was ready`)));
  });
  return { child, url, token };
};

const stop = async ({ child }: Started): Promise<void> => {
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  await ended;
};

const comeIn = async (gateway: Started | undefined): Promise<string> => {
  const response = await fetch(`${gateway?.url ?? ""}/api/v1/session/first-administrator`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ token: await gateway?.token, ...FIRST }),
  });
  if (!response.ok) throw new Error(`The first administrator could not be made: ${await response.text()}`);
  return response.headers.get("set-cookie")?.split(";")[0] ?? "";
};

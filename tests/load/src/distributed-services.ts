import { randomBytes } from "node:crypto";
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { startDouble, type Double } from "@sankofa/event-store-eventstoredb/double";
import { mongod } from "@sankofa/testing/servers/mongod";
import { natsServer } from "@sankofa/testing/servers/nats-server";

const APPS = join(__dirname, "../../../apps");
const SERVICES = ["gateway", "enrolment", "relationships", "scheduling", "assessment", "reporting"] as const;
const READY = /^Sankofa is ready at (\S+)/;
const LINK = /token=(\S+)$/;
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

/** Six services on servers of their own and the stand-in for EventStoreDB, as an operator starts them. */
export class DistributedServices {
  private constructor(
    private readonly services: readonly Started[],
    readonly double: Double,
    readonly namespace: string,
    private readonly servers: readonly { stop(): Promise<void> }[],
  ) {}

  static async started(folder: string, further: NodeJS.ProcessEnv = {}): Promise<DistributedServices> {
    const key = join(folder, "key-encryption.key");
    writeFileSync(key, randomBytes(32));
    const double = await startDouble();
    const [nats, databases] = [await natsServer(), await mongod()];
    const namespace = `bench-${randomBytes(4).toString("hex")}`;
    const env = {
      EVENTSTORE_URL: double.url,
      NATS_URL: nats.url,
      MONGODB_URI: databases.uri,
      KEY_ENCRYPTION_KEY_FILE: key,
      SANKOFA_NAMESPACE: namespace,
      ...further,
    };
    const services = await Promise.all(SERVICES.map((service) => start(service, env)));
    return new DistributedServices(services, double, namespace, [nats, databases]);
  }

  get url(): string {
    return this.services[0]?.url ?? "";
  }

  /** The cookie of the first administrator. */
  comeIn(): Promise<string> {
    return comeIn(this.services[0]);
  }

  /** The services; the log can be counted afterwards. */
  async stopServices(): Promise<void> {
    await Promise.all(this.services.map(stop));
  }

  async stopServers(): Promise<void> {
    this.double.close();
    await Promise.all(this.servers.map((server) => server.stop()));
  }
}

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

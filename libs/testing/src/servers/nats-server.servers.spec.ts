import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createConnection, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { ownNatsServer } from "./nats-server";

const ROOT = join(__dirname, "../../../..");
/** Starts a server, says where it is, and waits for its own end. */
const STARTER = `
  require("./libs/testing/src/servers/nats-server").ownNatsServer().then(({ url }) => console.log(url));
`;

const connected = async (url: string): Promise<Socket> => {
  const { hostname, port } = new URL(url);
  const socket = createConnection(Number(port), hostname);
  await once(socket, "connect");
  // What the server says is read, or its end would never be heard.
  return socket.on("error", () => undefined).resume();
};

/** Settles once the connection is over, be it ended or reset: which of the two a killed server leaves is a matter of luck. */
const over = (socket: Socket): Promise<void> =>
  new Promise((resolve) => {
    socket.once("close", () => resolve());
  });

test("a NATS server is killed, started again at the same place, and removed", async () => {
  const server = await ownNatsServer();
  const socket = await connected(server.url);
  const gone = over(socket);
  await server.kill();
  await gone;
  await expect(connected(server.url)).rejects.toThrow("ECONNREFUSED");
  await server.restart();
  (await connected(server.url)).destroy();
  await server.stop();
  await expect(connected(server.url)).rejects.toThrow("ECONNREFUSED");
});

test("a server that cannot start says why", async () => {
  await expect(ownNatsServer("/bin/false")).rejects.toThrow("/bin/false ended");
});

test("a server and its folder go when whoever started it is killed", async () => {
  const folder = mkdtempSync(join(tmpdir(), "sankofa-orphan-"));
  const words = ["--conditions=@sankofa/source", "-r", "./tests/register-swc.cjs", "-e", STARTER];
  const starter = spawn(process.execPath, words, {
    cwd: ROOT,
    env: { ...process.env, TMPDIR: folder },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [url] = (await once(starter.stdout, "data")) as [Buffer];
  const socket = await connected(url.toString());
  const [store = ""] = readdirSync(folder);
  const gone = over(socket);
  starter.kill("SIGKILL");
  await gone;
  while (existsSync(join(folder, store))) await setImmediate();
  rmSync(folder, { recursive: true });
});

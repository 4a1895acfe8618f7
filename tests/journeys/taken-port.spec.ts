import { mkdtempSync, rmSync } from "node:fs";
import { once } from "node:events";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { composition } from "@sankofa/platform-app";
import { pino } from "pino";

const host = "127.0.0.1";
const folder = mkdtempSync(join(tmpdir(), "sankofa-composition-"));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const composing = (port: number) =>
  composition({
    port,
    host,
    dataFolder: join(folder, "data"),
    demo: undefined,
    openBrowser: false,
    origins: [],
    webhookReach: "public",
    log: pino({ level: "silent" }),
  });

test("OPS-1 a platform that cannot listen ends what it had begun and lets go of its data", async () => {
  // Once there is something, the port is found taken only when everything else stands.
  await (await composing(0)).stop();
  const other = createServer().listen(0, host);
  await once(other, "listening");
  const { port } = other.address() as AddressInfo;
  await expect(composing(port)).rejects.toMatchObject({ code: "EADDRINUSE" });
  other.close();
  await once(other, "close");

  const platform = await composing(port);
  expect((await fetch(`${platform.url}/health/ready`)).status).toBe(200);
  await platform.stop();
});

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "@sankofa/testing/servers/free-port";
import { begun, failed } from "./support/operator";

const nowhere = mkdtempSync(join(tmpdir(), "sankofa-away-"));
const before = { ...process.env };
afterAll(() => {
  process.env = before;
  rmSync(nowhere, { recursive: true });
});

test("OPS-2 INT-4 what a server is waited for is said at once, beside the JSON, and an interruption is heard meanwhile", async () => {
  const key = join(nowhere, "key");
  writeFileSync(key, Buffer.alloc(32, 7));
  Object.assign(process.env, { MONGODB_URI: "mongodb://nobody", KEY_ENCRYPTION_KEY_FILE: key });
  const address = `127.0.0.1:${await freePort()}`;
  const from = `esdb://admin:hidden@${address}?tls=false`;
  const { child, spoken } = begun(nowhere, "migrate-store", "--from", from, "--to", `sqlite:${nowhere}/to`, "--json");
  child.stderr?.once("data", () => child.kill("SIGINT"));
  const { stderr, ...rest } = await spoken;
  expect(stderr).toMatch(
    new RegExp(
      `^sankofa: esdb://${address} does not answer yet; waiting for it until [0-9:]{8} UTC at the latest\\.\n$`,
    ),
  );
  expect(failed({ ...rest, stderr: "" })).toMatchObject({ code: "interrupted", exitCode: 130 });
});

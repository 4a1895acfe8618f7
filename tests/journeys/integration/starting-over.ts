import { randomBytes } from "node:crypto";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { BackupManifest } from "@sankofa/embedded/backup";
import type { CarriedInstallation } from "@sankofa/runtime/operations/carrying/carry-installation";
import { STARTING_MS, type DistributedUnderTest } from "../support/distributed-under-test";
import { good, sankofa } from "../support/operator";
import { readsFile, sendsFile } from "../support/sent-file";
import type { Programs } from "./being-sent";

const PAGE = Buffer.from("%PDF-1.7\nThe minutes of a meeting that must not be lost");
const SECRET = "Rehema Mollel-Sarakikya";

/** OPS-2: the backup that operate.md describes, of an installation on servers that loses everything. */
export const startingOver = (platform: DistributedUnderTest, { people }: Programs): void => {
  const backup = join(platform.dataFolder, "backup");
  const masterKey = join(platform.dataFolder, "master.key");
  const before = { ...process.env };
  let digest: string;
  let account: string;
  let manifest: BackupManifest;

  afterAll(() => {
    process.env = before;
  });

  test("OPS-2 a backup is taken of services at work: facts, keys, credentials and files", async () => {
    const { administrator } = people();
    ({ id: account } = await administrator.does("/accounts", { displayName: SECRET }));
    ({ digest } = await sendsFile(platform, administrator, PAGE));
    manifest = await platform.control<BackupManifest>("gateway", "backup", { to: backup });
    expect(good(await sankofa(backup, "verify", "--json"))).toMatchObject({ digest: manifest.digest });
  });

  test(
    "OPS-2 with every store and the key lost, it is carried into empty servers, and the digest is the same",
    async () => {
      await platform.kill();
      await platform.loseEverything();
      writeFileSync(masterKey, randomBytes(32));
      Object.assign(process.env, { MONGODB_URI: platform.mongod.uri, KEY_ENCRYPTION_KEY_FILE: masterKey });
      const carry = ["migrate-store", "--from", `sqlite:${backup}`, "--to", `esdb:${platform.double.url}`, "--json"];
      const carried = good<CarriedInstallation>(await sankofa(platform.dataFolder, ...carry));
      expect(carried).toMatchObject({ before: 0, facts: manifest.facts, digest: manifest.digest });
      // Nothing else is left to read from.
      rmSync(backup, { recursive: true });
      await platform.startService("gateway");
    },
    STARTING_MS,
  );

  test("OPS-2 people sign in there, names are read, files open, and it goes on", async () => {
    const { administrator } = people();
    administrator.forgetsPosition();
    const { name, password } = administrator.signIn;
    expect((await administrator.request("POST", "/session", { name, password })).status).toBe(200);
    expect(JSON.stringify(await administrator.sees(`/accounts/${account}`))).toContain(SECRET);
    const file = await readsFile(platform, administrator, digest);
    expect(Buffer.from(await file.arrayBuffer()).equals(PAGE)).toBe(true);
    const { id } = await administrator.does("/accounts", { displayName: "Somebody new" });
    expect(JSON.stringify(await administrator.sees(`/accounts/${id}`))).toContain("Somebody new");
  });
};

import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { folderFiles } from "@sankofa/files-folder";
import type { Travels } from "@sankofa/kernel/attachment";
import type { Id } from "@sankofa/kernel/ids";
import type { Caller } from "@sankofa/kernel/scope";
import { DAY, instant, later } from "@sankofa/kernel/time";
import { openSqliteKeyVault } from "@sankofa/key-vault-sqlite";
import type { EdgeProblem } from "./edge/edge-problem";
import { SealedFiles } from "./sealed-files";

const FUNDER = "0190a1b2-0000-7000-8000-0000000000f1";
const PERSON = "0190a1b2-0000-7000-8000-0000000000b1";
const caller = (account: string, tenant: Id = FUNDER): Caller => ({ actor: `account:${account}`, tenant, grants: [] });
const BYTES = Buffer.from("%PDF-1.7 minutes");
const NEVER = new AbortController().signal;

let folder: string;
/** The records that hold a file, or held it until it was taken back. */
let records: readonly { readonly digest: string; readonly withdrawn: 0 | 1 }[];
let mayRead: boolean;
let takenBack: boolean;
let travels: Travels;
let forgotten: boolean;
let caughtUp: boolean;
let vault: Awaited<ReturnType<typeof openSqliteKeyVault>>;
let sealed: SealedFiles;
let stored: ReturnType<typeof folderFiles>;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "sealed-files-"));
  records = [];
  [mayRead, takenBack, forgotten, caughtUp, travels] = [false, false, false, true, "with-names"];
  vault = await openSqliteKeyVault({ file: join(folder, "keys.db"), masterKeyFile: join(folder, "master.key") });
  stored = folderFiles(join(folder, "files"));
  // Real files and keys; what the views know is what a test says.
  sealed = new SealedFiles({
    ports: {
      files: stored,
      keyVault: {
        ensure: (...of: Parameters<typeof vault.ensure>) => vault.ensure(...of),
        tenantKey: (of: Id) => vault.tenantKey(of),
        keys: async (...of: Parameters<typeof vault.keys>) => (forgotten ? new Map() : vault.keys(...of)),
      },
      clock: { now: () => "2026-03-02T09:00:00.000Z" },
      eventStore: { head: async () => ({ position: "7" }) },
      readModels: {
        find: async (_model: unknown, { where }: { readonly where: { readonly digest: string } }) => ({
          rows: records.filter(({ digest }) => digest === where.digest).map((index) => ({ index })),
        }),
      },
    },
    positions: { waitFor: async () => caughtUp, model: () => ({}) },
    queries: {
      execute: async () => ({
        ok: { json: JSON.stringify({ allowed: mayRead, withdrawn: takenBack, travels }), position: "7" },
      }),
    },
  } as unknown as ConstructorParameters<typeof SealedFiles>[0]);
});
afterEach(async () => {
  await vault.close();
  rmSync(folder, { recursive: true, force: true });
});

const received = (owner: Id = PERSON) =>
  sealed.receive(caller("sender"), { owner, mediaType: "application/pdf", bytes: BYTES });
const status = (by: Caller, digest: string) =>
  sealed.handOut(by, digest).then(
    () => 200,
    (error: unknown) => (error as EdgeProblem).problem.status,
  );

test("GEN-6 nothing of a file stands in the store as it was sent, and its sender and its readers get it back whole", async () => {
  const { digest, ownerId } = await received();
  expect(ownerId).toBe(PERSON);
  expect(Buffer.from((await stored.get(digest)) ?? []).includes(BYTES)).toBe(false);
  expect((await sealed.handOut(caller("sender"), digest)).bytes.equals(BYTES)).toBe(true);
  expect(await status(caller("reader"), digest)).toBe(404);
  mayRead = true;
  expect((await sealed.handOut(caller("reader"), digest)).bytes.equals(BYTES)).toBe(true);
});

test("PRV-2 nothing crosses funders, whatever the views would say", async () => {
  const { digest } = await received();
  mayRead = true;
  expect(await status(caller("sender", PERSON), digest)).toBe(404);
});

test("PRV-1 with the person's key the file is gone for everybody", async () => {
  const { digest } = await received();
  forgotten = true;
  expect(await status(caller("sender"), digest)).toBe(410);
});

test("GEN-6 the receipt is for these bytes from this account: another's is another one", async () => {
  const [own, same] = [await received(), await received()];
  expect(own.receipt).not.toBe(same.receipt);
  const others = await sealed.receive(caller("other"), { owner: PERSON, mediaType: "application/pdf", bytes: BYTES });
  expect(others.receipt).not.toBe(own.receipt);
});

test("GEN-6 what hangs on no record after two days is removed, what does stays, and nothing goes while the view lags", async () => {
  const [kept, gone] = [await received(), await received()];
  records = [{ digest: kept.digest, withdrawn: 0 }];
  const now = instant(Date.now());
  expect(await sealed.sweep(later(now, DAY), NEVER)).toBe(0);
  caughtUp = false;
  expect(await sealed.sweep(later(now, 3 * DAY), NEVER)).toBe(0);
  caughtUp = true;
  expect(await sealed.sweep(later(now, 3 * DAY), NEVER)).toBe(1);
  expect([await stored.has(kept.digest), await stored.has(gone.digest)]).toEqual([true, false]);
});

describe("AUD-5 what goes into an archive", () => {
  const taken = async (digest: string, shows: "names" | "pseudonyms" = "names", by = caller("reader")) => {
    const file = await sealed.takeAway(by, digest, shows);
    return typeof file === "string" ? file : file.bytes.toString();
  };

  test("PRV-4 is what its reader may take away: a document with names, a picture where it is for everybody", async () => {
    const { digest } = await received();
    mayRead = true;
    expect(await taken(digest)).toBe(BYTES.toString());
    expect(await taken(digest, "pseudonyms")).toBe("pseudonyms");
    travels = "nowhere";
    expect(await taken(digest)).toBe("consent");
    travels = "anywhere";
    expect(await taken(digest, "pseudonyms")).toBe(BYTES.toString());
  });

  test("PRV-2 is nothing of another funder, nor what its sender alone may see", async () => {
    const { digest } = await received();
    expect(await taken(digest, "names", caller("sender"))).toBe("not-yours");
    mayRead = true;
    expect(await taken(digest, "names", caller("reader", PERSON))).toBe("not-yours");
  });

  test("GEN-6 PRV-1 says of what is gone that it is: taken back, forgotten with its person, damaged, lost", async () => {
    const { digest } = await received();
    mayRead = true;
    forgotten = true;
    expect(await taken(digest)).toBe("forgotten");
    takenBack = true;
    expect(await taken(digest)).toBe("withdrawn");
    [takenBack, forgotten] = [false, false];
    for (const name of readdirSync(join(folder, "files"), { recursive: true, encoding: "utf8" }))
      if (name.endsWith(digest)) writeFileSync(join(folder, "files", name), "other bytes");
    expect(await taken(digest)).toBe("damaged");
    await stored.remove(digest);
    expect(await taken(digest)).toBe("missing");
  });
});

describe("PRV-4 what was taken back", () => {
  test("is gone for everybody, its sender too, while its bytes are still there and after", async () => {
    const { digest } = await received();
    takenBack = true;
    expect([await status(caller("sender"), digest), await status(caller("reader"), digest)]).toEqual([410, 410]);
    await stored.remove(digest);
    expect(await status(caller("reader"), digest)).toBe(410);
  });

  test("is gone for its sender too who may not read the record any more", async () => {
    const { digest } = await received();
    records = [{ digest, withdrawn: 1 }];
    expect([await status(caller("sender"), digest), await status(caller("reader"), digest)]).toEqual([410, 404]);
  });

  test("is removed at once, but not while another record holds it or it is not known whether one does", async () => {
    const { digest } = await received();
    records = [
      { digest, withdrawn: 1 },
      { digest, withdrawn: 0 },
    ];
    await sealed.removeWithdrawn(digest, "7");
    expect(await stored.has(digest)).toBe(true);
    records = [{ digest, withdrawn: 1 }];
    caughtUp = false;
    await expect(sealed.removeWithdrawn(digest, "7")).rejects.toThrow();
    expect(await stored.has(digest)).toBe(true);
    caughtUp = true;
    await sealed.removeWithdrawn(digest, "7");
    expect(await stored.has(digest)).toBe(false);
    await sealed.removeWithdrawn(digest, "7");
  });

  test("is removed by the next look at all files, however young it is", async () => {
    const [kept, gone] = [await received(), await received()];
    records = [
      { digest: kept.digest, withdrawn: 0 },
      { digest: gone.digest, withdrawn: 1 },
    ];
    expect(await sealed.sweep(instant(Date.now()), NEVER)).toBe(1);
    expect([await stored.has(kept.digest), await stored.has(gone.digest)]).toEqual([true, false]);
  });
});

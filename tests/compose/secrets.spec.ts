import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT } from "./compose-file";

const folder = mkdtempSync(join(tmpdir(), "sankofa-secrets-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const make = (): string =>
  execFileSync(process.execPath, [join(ROOT, "deploy/secrets.mjs")], { env: { SECRETS: folder }, encoding: "utf8" });
const read = (path: string): string => readFileSync(join(folder, path), "latin1");
const all = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
      .map((path) => [path, read(path)]),
  );
const changed = (before: Readonly<Record<string, string>>): readonly string[] =>
  Object.entries(all())
    .filter(([path, text]) => before[path] !== text)
    .map(([path]) => path)
    .sort();

test("OPS-1 made a second time, every secret is the one that it was", () => {
  make();
  const before = all();
  expect(Object.keys(before).length).toBeGreaterThan(6);
  expect(make()).toBe("");
  expect(all()).toEqual(before);
});

test("OPS-2 a password whose files are gone is made again, the same for the server and for whoever asks it, and no other", () => {
  make();
  const before = all();
  for (const path of ["nats/password", "nats/nats.conf", "platform/nats-url"]) rmSync(join(folder, path));
  make();
  expect(changed(before)).toEqual(["nats/nats.conf", "nats/password", "platform/nats-url"]);
  for (const path of ["nats/nats.conf", "platform/nats-url"]) expect(read(path)).toContain(read("nats/password"));

  const between = all();
  renameSync(join(folder, "mongodb/password"), join(folder, "mongodb/password.old"));
  rmSync(join(folder, "platform/mongodb-uri"));
  make();
  expect(changed(between)).toEqual(["mongodb/password", "mongodb/password.old", "platform/mongodb-uri"]);
  expect(read("platform/mongodb-uri")).toContain(read("mongodb/password"));
  expect(read("mongodb/password.old")).toBe(before["mongodb/password"]);
});

// Makes the secrets of a composed installation that are not there yet, each for the one user that reads it, and leaves the
// others as they are. Runs once before everything else, as root, with the rights to give files away and to
// read those that it gave away, and no others.
import { randomBytes } from "node:crypto";
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";

/** Users of the images: our own `node`, `mongodb` of mongo, `grafana` of grafana/grafana; nats runs as root. */
const OWNERS = { platform: 1000, mongodb: 999, nats: 0, grafana: 472 };

const folder = process.env.SECRETS ?? "/secrets";
const isRoot = process.getuid?.() === 0;

const keep = (owner, name, make) => {
  const path = join(folder, owner, name);
  if (existsSync(path)) return readFileSync(path, "utf8");
  mkdirSync(join(folder, owner), { recursive: true });
  // Whole or not there: whatever else happens, nobody ever reads half a secret.
  rmSync(`${path}.new`, { force: true });
  writeFileSync(`${path}.new`, make(), { mode: 0o400 });
  if (isRoot) chownSync(`${path}.new`, OWNERS[owner], OWNERS[owner]);
  renameSync(`${path}.new`, path);
  process.stdout.write(`Made ${owner}/${name}\n`);
  return readFileSync(path, "utf8");
};

const password = () => randomBytes(24).toString("base64url");

keep("platform", "key-encryption.key", () => randomBytes(32));

keep("mongodb", "keyfile", () => randomBytes(512).toString("base64"));
const ofMongodb = keep("mongodb", "password", password);
keep("platform", "mongodb-uri", () => `mongodb://sankofa:${ofMongodb}@mongodb:27017/?replicaSet=rs0&authSource=admin`);

const ofNats = keep("nats", "password", password);
keep("nats", "nats.conf", () =>
  [
    "server_name: sankofa",
    "port: 4222",
    "http: 127.0.0.1:8222",
    'jetstream { store_dir: "/data" }',
    `authorization { user: sankofa, password: "${ofNats}" }`,
    "",
  ].join("\n"),
);
keep("platform", "nats-url", () => `nats://sankofa:${ofNats}@nats:4222`);

keep("grafana", "admin-password", password);

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serversOf } from "./environment";

let folder: string;
let whole: Record<string, string>;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "environment-"));
  const key = join(folder, "key");
  writeFileSync(key, Buffer.alloc(32, 7));
  whole = {
    EVENTSTORE_URL: "esdb://log:2113",
    NATS_URL: "nats://broker:4222",
    MONGODB_URI: "mongodb://views",
    KEY_ENCRYPTION_KEY_FILE: key,
  };
});
afterEach(() => rmSync(folder, { recursive: true }));

test("servers are named by the environment, and belong to one installation unless told", () => {
  expect(serversOf(whole)).toMatchObject({
    eventStoreUrl: "esdb://log:2113",
    natsUrl: "nats://broker:4222",
    mongodbUri: "mongodb://views",
    namespace: "sankofa",
    runner: undefined,
  });
  expect(serversOf({ ...whole, SANKOFA_NAMESPACE: "trial" }).namespace).toBe("trial");
});

test("a setting with a secret in it may stand in a file, whose last line break is none of it", () => {
  const { MONGODB_URI: uri, ...rest } = whole;
  writeFileSync(join(folder, "uri"), `${uri}\n`);
  expect(serversOf({ ...rest, MONGODB_URI_FILE: join(folder, "uri") }).mongodbUri).toBe(uri);
});

test.each(["EVENTSTORE_URL", "NATS_URL", "MONGODB_URI", "KEY_ENCRYPTION_KEY_FILE"])(
  "without %s nothing starts, and the refusal names it",
  (setting) => {
    const { [setting]: _, ...rest } = whole;
    expect(() => serversOf(rest)).toThrow(
      expect.objectContaining({ code: "setting-missing", setting, exitCode: 64, message: expect.any(String) }),
    );
  },
);

test.each(["NATS_URL_FILE", "KEY_ENCRYPTION_KEY_FILE"])(
  "a file that %s names and that is not there is told",
  (setting) => {
    const missing = { ...whole, [setting]: join(folder, "nowhere") };
    expect(() => serversOf(missing)).toThrow(expect.objectContaining({ code: "secret-missing", setting }));
  },
);

test("how the broker keeps contracts is said by the environment: by one server and for ever unless told", () => {
  expect(serversOf(whole).feed).toEqual({});
  expect(serversOf({ ...whole, NATS_REPLICAS: "", NATS_KEPT_DAYS: "" }).feed).toEqual({});
  const kept = { ...whole, NATS_REPLICAS: "3", NATS_KEPT_DAYS: "90" };
  expect(serversOf(kept).feed).toEqual({ replicas: 3, longestAgeMs: 7_776_000_000 });
});

test.each([
  ["NATS_REPLICAS", "0"],
  ["NATS_REPLICAS", "6"],
  ["NATS_KEPT_DAYS", "a month"],
  ["NATS_KEPT_DAYS", "-1"],
])("%s is not taken as %s", (setting, value) => {
  expect(() => serversOf({ ...whole, [setting]: value })).toThrow(
    expect.objectContaining({ code: "setting-unusable", setting, exitCode: 64 }),
  );
});

import { spawnSync } from "node:child_process";
import { join, relative } from "node:path";

const ROOT = join(__dirname, "../..");
const SUITE = relative(ROOT, __filename);

/** `npm run test:servers -- …`. */
const said = (...words: readonly string[]) =>
  spawnSync(process.execPath, [join(ROOT, "deploy/local/servers.mjs"), ...words], {
    encoding: "utf8",
    env: { ...process.env, REQUIRE_SERVERS: "1" },
  });

test("a suite that is asked for by its path is run alone, whatever is said before it", () => {
  expect(said("-t", "a name", SUITE, "--listTests").stdout.trim()).toBe(__filename);
});

test("a path that names no suite fails", () => {
  expect(said("no-such-suite").status).toBe(1);
});

// The pictures of the guides, made anew by the suite that looks at every page of a demonstration.
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { at, giveUp, say } from "./workspace.mjs";

const taken = at("tests/browser/screenshots");
// None is left of an earlier run, and without a browser the suite fails instead of being left out.
rmSync(taken, { recursive: true, force: true });
const suite = spawnSync(process.execPath, [at("deploy/local/browser.mjs"), "every-page"], {
  stdio: "inherit",
  env: { ...process.env, CI: "1" },
});
if (suite.status !== 0) giveUp("The suite that takes the pictures failed, and says why above.");
const pictures = readdirSync(taken).filter((name) => name.startsWith("guide-"));
mkdirSync(at("docs/images"), { recursive: true });
for (const name of pictures) copyFileSync(`${taken}/${name}`, at(`docs/images/${name}`));
say(`${pictures.length} pictures lie in docs/images.`);

// Packs `@sankofa/subscriber` for other teams: one archive that `npm install` takes, with what it needs of the contracts inside
// it and the two packages that it needs from outside named. In the workspace it has no life of its own (docs/adr/0011).
//
//   npm run pack:subscriber -- FOLDER     where the archive is laid; here, unless told
import "./node-version.mjs";
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, posix, relative, resolve } from "node:path";
import { ensureInstalled } from "./install.mjs";
import { at, giveUp, readJson, root, say, tool } from "./workspace.mjs";

/** What the package exports; all else of it is its own. */
const ENTRIES = ["subscribe", "inbox", "event", "taking", "feed-log", "memory-inbox", "sqlite-inbox"];
/** Packages from outside that are asked for by name; the second for its types alone. */
const FROM_OUTSIDE = ["nats", "typebox"];
/** Libraries of the workspace that go into it. */
const INSIDE = ["contracts", "kernel"];
const STAGE = at(".cache", "subscriber-package");

const { version, license, engines, dependencies } = readJson(at("package.json"));
const sourceOf = (name) => at("libs", "subscriber", "src", `${name}.ts`);

/** One ES module for each entry, and what they share; `require` takes them too, from Node 20.19 on. */
const bundle = async () => {
  const { build } = await import("vite");
  await build({
    root,
    configFile: false,
    logLevel: "error",
    resolve: { conditions: ["@sankofa/source"] },
    ssr: { noExternal: true, external: FROM_OUTSIDE, resolve: { conditions: ["@sankofa/source"] } },
    build: {
      ssr: true,
      outDir: STAGE,
      emptyOutDir: true,
      minify: false,
      target: "node20",
      rolldownOptions: {
        input: Object.fromEntries(ENTRIES.map((name) => [name, sourceOf(name)])),
        output: { entryFileNames: "[name].js", chunkFileNames: "shared-[hash].js" },
      },
    },
  });
};

/** Types as the compiler writes them, in the folders of the workspace; its names become paths from one to the other. */
const declare = () => {
  const settings = at(".cache", "subscriber-types.json");
  const files = ENTRIES.map(sourceOf);
  const compilerOptions = { noEmit: false, declaration: true, emitDeclarationOnly: true, types: ["node"] };
  const to = { rootDir: at("libs"), outDir: join(STAGE, "types") };
  // Found as packages they would be somebody else's, whose types are not written.
  const paths = Object.fromEntries(INSIDE.map((lib) => [`@sankofa/${lib}/*`, [at("libs", lib, "src", "*")]]));
  writeFileSync(
    settings,
    JSON.stringify({
      extends: at("tsconfig.base.json"),
      compilerOptions: { ...compilerOptions, ...to, paths },
      files,
      include: [],
    }),
  );
  const done = spawnSync(process.execPath, [at(tool("typescript", "tsc")), "-p", settings], { encoding: "utf8" });
  if (done.status !== 0) giveUp(`The types could not be made:\n${done.stdout}${done.stderr}`);
  const folder = join(STAGE, "types");
  for (const path of readdirSync(folder, { recursive: true }).filter((each) => each.endsWith(".d.ts"))) {
    const below = (target) => {
      const way = relative(dirname(path), target).replaceAll("\\", "/");
      return way.startsWith(".") ? way : `./${way}`;
    };
    const text = readFileSync(join(folder, path), "utf8")
      .replace(/(["'])(\.{1,2}\/[^"']+)\1/g, (_, quote, way) => `${quote}${way}.js${quote}`)
      .replace(/(["'])@sankofa\/([a-z-]+)\/([a-z-]+)\1/g, (_, quote, lib, name) =>
        [quote, below(posix.join(lib, "src", `${name}.js`)), quote].join(""),
      );
    writeFileSync(join(folder, path), text);
  }
};

const describe = () => {
  const entry = (name) => ({ types: `./types/subscriber/src/${name}.d.ts`, default: `./${name}.js` });
  const manifest = {
    name: "@sankofa/subscriber",
    version,
    description:
      "Hears what an installation of Sankofa publishes: each event once, and those of one record in their order.",
    license,
    type: "module",
    engines,
    exports: Object.fromEntries(ENTRIES.map((name) => [`./${name}`, entry(name)])),
    dependencies: Object.fromEntries(FROM_OUTSIDE.map((name) => [name, dependencies[name]])),
  };
  writeFileSync(join(STAGE, "package.json"), `${JSON.stringify(manifest, undefined, 2)}\n`);
  copyFileSync(at("LICENSE"), join(STAGE, "LICENSE"));
  copyFileSync(at("docs", "guide", "subscribe.md"), join(STAGE, "README.md"));
};

const folder = resolve(process.argv[2] ?? ".");
ensureInstalled({ withDev: false });
rmSync(STAGE, { recursive: true, force: true });
await bundle();
declare();
describe();
mkdirSync(folder, { recursive: true });
const packed = spawnSync("npm", ["pack", "--silent", "--pack-destination", folder], { cwd: STAGE, encoding: "utf8" });
if (packed.status !== 0) giveUp(`npm could not pack it:\n${packed.stderr}`);
say("The package other teams install, with npm install PATH:");
console.log(join(folder, packed.stdout.trim()));

import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { ROOT } from "./house";

// Each linter looks at a house of its own that holds nothing but one planted file per rule.
const plantedHouse = (files: Readonly<Record<string, string>>): string => {
  const folder = mkdtempSync(join(tmpdir(), "planted-"));
  cpSync(join(ROOT, "tsconfig.base.json"), join(folder, "tsconfig.base.json"));
  cpSync(join(ROOT, "package.json"), join(folder, "package.json"));
  symlinkSync(join(ROOT, "node_modules"), join(folder, "node_modules"));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
};

const run = (folder: string, tool: string, ...args: string[]): unknown => {
  const done = spawnSync(process.execPath, [join(ROOT, "node_modules", tool), ...args], {
    cwd: folder,
    encoding: "utf8",
    maxBuffer: 64 << 20,
  });
  rmSync(folder, { recursive: true });
  return JSON.parse(done.stdout);
};

describe("eslint, and oxlint for what asks for types,", () => {
  const MAKE = "declare const make: () => Promise<number>;\n";
  const planted: Readonly<Record<string, string>> = {
    "typescript(no-floating-promises)": `${MAKE}make();\nexport {};\n`,
    "typescript(no-misused-promises)": `${MAKE}export const x = make() ? 1 : 2;\n`,
    "typescript(await-thenable)": "export const x = async (n: number) => await n;\n",
    "typescript(switch-exhaustiveness-check)":
      'export const x = (side: "one" | "other") => {\n  switch (side) {\n    case "one":\n      return 1;\n  }\n  return 2;\n};\n',
    "@typescript-eslint/consistent-type-imports": 'import { Stats } from "node:fs";\nexport type X = Stats;\n',
    "@typescript-eslint/no-unused-vars": "const x = 1;\nexport {};\n",
    "@typescript-eslint/no-explicit-any": "export const x: any = 1;\n",
    eqeqeq: "export const x = (n: number) => n == 1;\n",
    "no-console": 'console.log("x");\nexport {};\n',
  };
  const pathOf = (rule: string): string => `libs/kernel/src/${rule.replace(/^.*[/(]|\)/g, "")}.ts`;
  const house = (): string =>
    plantedHouse(Object.fromEntries(Object.entries(planted).map(([rule, text]) => [pathOf(rule), text])));
  const found: { readonly path: string; readonly rule: string }[] = [];

  beforeAll(() => {
    const eslint = join(ROOT, "tests/architecture/eslint.config.mjs");
    const files = run(house(), "eslint/bin/eslint.js", "--config", eslint, "--format", "json", "libs") as readonly {
      readonly filePath: string;
      readonly messages: readonly { readonly ruleId: string }[];
    }[];
    for (const { filePath, messages } of files)
      for (const { ruleId } of messages) found.push({ path: filePath, rule: ruleId });
    const oxlint = ["--config", join(ROOT, "tests/architecture/oxlint.json")];
    const typed = ["--type-aware", "--tsconfig", "tsconfig.base.json"];
    const { diagnostics } = run(house(), "oxlint/bin/oxlint", ...oxlint, ...typed, "--format", "json", "libs") as {
      readonly diagnostics: readonly { readonly filename: string; readonly code: string }[];
    };
    for (const { filename, code } of diagnostics) found.push({ path: filename, rule: code });
  });

  test.each(Object.keys(planted))("catches a planted violation of %s and nothing else in its file", (rule) => {
    const inFile = found.filter(({ path }) => path.endsWith(pathOf(rule)));
    expect([...new Set(inFile.map((each) => each.rule))]).toEqual([rule]);
  });
});

describe("dependency-cruiser", () => {
  const planted: Readonly<Record<string, string>> = {
    "libs/kernel/src/circle.ts": 'import { other } from "./other";\nexport const circle = () => other;\n',
    "libs/kernel/src/other.ts": 'import { circle } from "./circle";\nexport const other = () => circle;\n',
    // Of this one nothing is left once it is built.
    "libs/kernel/src/type-circle.ts":
      'import { typed } from "./type-other";\nexport type Told = string;\nexport const y = typed;\n',
    "libs/kernel/src/type-other.ts": 'import type { Told } from "./type-circle";\nexport const typed: Told = "told";\n',
    "libs/kernel/src/nowhere.ts": 'import { x } from "./not-there";\nexport const y = x;\n',
    "libs/kernel/src/unlisted.ts": 'import tools from "ts-api-utils";\nexport const y = tools;\n',
    "libs/kernel/src/test-tool.ts": 'import supertest from "supertest";\nexport const y = supertest;\n',
  };
  let found: readonly { readonly rule: { readonly name: string }; readonly from: string }[];

  beforeAll(() => {
    const config = join(ROOT, "tests/architecture/dependency-cruiser.cjs");
    const result = run(
      plantedHouse(planted),
      "dependency-cruiser/bin/dependency-cruise.mjs",
      "--config",
      config,
      "--output-type",
      "json",
      "libs",
    );
    found = (result as { readonly summary: { readonly violations: typeof found } }).summary.violations;
  });

  test.each([
    ["no-circles", "libs/kernel/src/circle.ts"],
    ["no-circles", "libs/kernel/src/type-circle.ts"],
    ["everything-resolves", "libs/kernel/src/nowhere.ts"],
    ["packages-are-listed", "libs/kernel/src/unlisted.ts"],
    ["running-needs-no-test-tools", "libs/kernel/src/test-tool.ts"],
  ])("catches a planted violation of %s and nothing else in its file", (rule, path) => {
    expect(found.filter(({ from }) => from === path).map((violation) => violation.rule.name)).toEqual([rule]);
  });
});

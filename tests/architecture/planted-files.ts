import { plant, ROOM, type Plant } from "./plant";
import { plantedImports } from "./planted-imports";

export const plantedFiles: readonly Plant[] = [
  ...plantedImports,

  plant("files-stay-short", "libs/kernel/src/planted.ts", "export const x = 1;\n".repeat(251)),
  plant(
    "no-barrels",
    "libs/kernel/src/planted.ts",
    '// everything\nexport * from "./ids";\nexport type { Scope } from "./scope";\n',
  ),
  plant("sources-only", "libs/kernel/src/planted.ts", 'import { x } from "../dist/ids";\n'),
  ...[
    "Date.now()",
    "new Date()",
    "randomUUID()",
    "Math.random()",
    "process.env.HOME",
    'fetch("/x")',
    'console.log("x")',
  ].map((call) =>
    plant(
      "domain-reads-no-clock-and-no-chance",
      `${ROOM}/domain/planted/planted.policies.ts`,
      `export const x = ${call};\n`,
    ),
  ),
  plant(
    "switches-end-exhausted",
    `${ROOM}/domain/planted/planted.state.ts`,
    "switch (x.type) {\n  default:\n    exhausted(x as never);\n}\n",
  ),
  plant(
    "switches-end-exhausted",
    `${ROOM}/domain/planted/planted.decide.ts`,
    'switch (x.type) {\n  case "a":\n    return accept();\n}\n',
  ),
  plant(
    "stored-names-are-literals",
    `${ROOM}/domain/planted/planted.events.ts`,
    "export const facts = {\n  [Opened.name]: fact(1, {}),\n};\n",
  ),
  plant(
    "stored-names-are-literals",
    `${ROOM}/domain/planted/planted.events.ts`,
    'export const facts = {\n  "relationships.planted-made": fact(1, {}),\n};\n',
  ),
  plant(
    "stored-names-are-literals",
    `${ROOM}/domain/planted/planted.events.ts`,
    'export const facts = {\n  "enrolment.PlantedMade": fact(1, {}),\n};\n',
  ),
  ...["test.only(", "it.skip(", "describe.skip(", "xit(", "fit(", "test.todo(", "test.failing("].map((call) =>
    plant("specs-are-whole-and-do-not-sleep", "libs/kernel/src/planted.spec.ts", `${call}"x");\n`),
  ),
  plant(
    "specs-are-whole-and-do-not-sleep",
    "libs/ports/src/planted.contract.ts",
    "await new Promise((done) => setTimeout(done, 50));\n",
  ),
  plant(
    "specs-are-whole-and-do-not-sleep",
    "libs/ports/src/planted.contract.ts",
    'import { setTimeout as sleep } from "node:timers/promises";\n',
  ),
  plant(
    "a-room-exports-its-manifest",
    `${ROOM}/enrolment.context.ts`,
    "export const enrolment: ContextManifest = {};\nexport const more = 1;\n",
  ),
  plant("a-room-exports-its-manifest", `${ROOM}/enrolment.context.ts`, "export default {};\n"),

  plant(
    "rooms-are-packaged-alike",
    "libs/contexts/enrolment/package.json",
    '{ "name": "@sankofa/enrolment", "exports": { "./*": "./src/*.ts" } }',
  ),
  plant("versions-stand-at-the-root", "libs/kernel/package.json", '{ "dependencies": { "typebox": "1.4.3" } }'),
  plant("versions-stand-at-the-root", "package.json", '{ "dependencies": { "typebox": "^1.4.3" } }'),
  plant("decisions-fit-one-page", "docs/adr/0099-planted.md", "# Planted\n\n## Context\n\n## Decision\n\n"),
  plant(
    "decisions-fit-one-page",
    "docs/adr/0099-planted.md",
    `# Planted\n\n## Context\n\n## Decision\n\n## Consequences\n\n${"word\n".repeat(60)}`,
  ),
];

import { existsSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { pathsBelow, ROOT } from "./house";

const read = (path: string): string => readFileSync(join(ROOT, path), "utf8");
const pages = pathsBelow(".").filter((path) => /^([A-Z]+\.md|docs\/(adr|guide)\/.*\.md)$/.test(path));
const matches = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map((match) => match[1] ?? "");

describe("the documents are true to the code", () => {
  test.each(pages)("%s: what it links to is there", (page) => {
    const links = matches(read(page), /\]\((?!https?:|#)([^)#]+)/g);
    expect(links.filter((link) => !existsSync(join(ROOT, posix.dirname(page), link)))).toEqual([]);
  });

  test.each(pages)("%s: the npm scripts it names are there", (page) => {
    const { scripts } = JSON.parse(read("package.json")) as { readonly scripts: Readonly<Record<string, string>> };
    const named = matches(read(page), /npm run (?:--silent )?([a-z:]+)/g);
    expect(named.filter((script) => !(script in scripts))).toEqual([]);
  });

  test("the guide's command is the one in the code", () => {
    const shown = matches(read("docs/guide/add-a-command.md"), /```ts\n(export [\s\S]*?)```/g);
    const command = read("libs/contexts/enrolment/src/commands/waitlist-application.ts");
    expect(shown).toHaveLength(1);
    expect(command).toContain(shown[0]);
  });

  test("what goes wrong is held by the tests that CONTRIBUTING names, in both topologies where it is a journey", () => {
    const rows = [...read("CONTRIBUTING.md").matchAll(/^\|[^|]*\| \[.*?\]\((.*?)\) *\| (.*?) *\|$/gm)];
    const topologies = read("tests/journeys/topologies.servers.spec.ts");
    const told = (path: string): boolean => {
      const [, chapter = ""] = /^export const (\w+)/m.exec(read(path)) ?? [];
      return path.startsWith("tests/browser/") || new RegExp(`^  ${chapter}\\(`, "m").test(topologies);
    };
    const held = rows.filter(([, path = "", title = ""]) => existsSync(join(ROOT, path)) && read(path).includes(title));
    expect(rows.length).toBeGreaterThan(8);
    expect(rows.filter((row) => !held.includes(row)).map(([line]) => line)).toEqual([]);
    expect(rows.map(([, path = ""]) => path).filter((path) => !told(path))).toEqual([]);
  });

  test("README names every verb of the command line, and every option of the start", () => {
    const readme = read("README.md");
    const verbs = pathsBelow("apps/cli/src/verbs")
      .filter((path) => !path.includes(".spec"))
      .map((path) => posix.basename(path, ".ts"));
    const options = matches(read("libs/runtime/src/start/settings.ts"), /^ {2}"?([a-z-]+)"?: \{ type:/gm);
    expect(verbs.filter((verb) => !readme.includes(`\`${verb}\``))).toEqual([]);
    expect(options.filter((option) => !readme.includes(`\`--${option}`))).toEqual([]);
  });
});

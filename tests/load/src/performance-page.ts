import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { markdown, type Report } from "./report";

const PAGE = join(__dirname, "../../../docs/performance.md");
const TABLE = /(<!-- npm run bench -- --markdown FILE -->\n)[\s\S]*?(\n<!-- end -->)/;

/** Puts the table of a run into docs/performance.md, from what the run wrote with --json: it is never typed by hand. */
export const writePerformancePage = (jsonFile: string): void => {
  const report = JSON.parse(readFileSync(jsonFile, "utf8")) as Report;
  if (report.void) throw new Error(`${jsonFile} is of a void run: its figures count for nothing`);
  const page = readFileSync(PAGE, "utf8");
  if (!TABLE.test(page)) throw new Error(`${PAGE} has no place for the table`);
  writeFileSync(
    PAGE,
    page.replace(TABLE, (_, begin: string, end: string) => `${begin}\n${markdown(report)}\n${end}`),
  );
};

import { readSheet } from "read-excel-file/node";
import { reportCsv } from "./report-csv";
import { reportPdf } from "./report-pdf";
import { reportWords } from "./report-words";
import { rollUpTable, type RolledUpProgramme } from "./roll-up-table";
import { reportTable, type PinnedReport } from "./report-table";
import { columnsFor, reportXlsx } from "./report-xlsx";

const report: PinnedReport = {
  reportId: "0190a1b2-0000-7000-8000-0000000000e1",
  programme: '=HYPERLINK("http://x") East, Africa',
  leadOrganisation: "Umoja Éspoir",
  from: "2026-01-01",
  until: "2026-03-31",
  editions: [
    {
      edition: 1,
      position: "00000000000000000042",
      digest: "a".repeat(64),
      submitted: "2026-04-02T08:00:00.000Z",
      values: [
        {
          indicator: "contacts-held",
          version: 1,
          value: 12,
          baseline: 0,
          target: 20,
          title: "Contacts held",
          definition: "Held.",
        },
        { indicator: "visits", version: 2, value: 3, title: "Visits", definition: "Visits, all." },
      ],
    },
  ],
};
const table = reportTable(report, reportWords("en"));
const quarters: RolledUpProgramme = {
  programme: "East, Africa",
  leadOrganisation: "Umoja",
  from: "2026-01-01",
  until: "2026-06-30",
  quarters: [
    {
      from: "2026-01-01",
      until: "2026-03-31",
      report: { edition: 2, digest: "a".repeat(64), position: "42", submitted: "2026-04-02T08:00:00.000Z" },
    },
    { from: "2026-04-01", until: "2026-06-30", report: null },
  ],
  rows: [{ title: "Contacts held", definition: "Held.", baseline: 0, target: 20, values: [12, null], whole: 12 }],
};
const rolledUp = rollUpTable(quarters, reportWords("en"));
const PAST = 1_000_000_000_000;

afterEach(() => jest.restoreAllMocks());

test("REP-2 a CSV says what the report says, and no cell of it computes anything", () => {
  const text = reportCsv(table).toString("utf8");
  expect(text.startsWith(`\uFEFF"'=HYPERLINK(""http://x"") East, Africa"\r\n`)).toBe(true);
  expect(text).toContain("Contacts held,1,0,20,12,Held.\r\n");
  expect(text).toContain('Visits,2,,,3,"Visits, all."\r\n');
});

test("REP-2 a workbook holds numbers as numbers, and no formula", async () => {
  const rows = await readSheet(await reportXlsx(table));
  expect(rows[0]?.[0]).toBe(`'${report.programme}`);
  expect(rows).toContainEqual(["Contacts held", 1, 0, 20, 12, "Held."]);
});

test("REP-2 a PDF is tagged and names its language", async () => {
  const text = (await reportPdf(table)).toString("latin1");
  expect(text.startsWith("%PDF-1.7")).toBe(true);
  expect(text).toContain("/MarkInfo");
  expect(text).toContain("/StructTreeRoot");
  expect(text).toContain("/Lang (en)");
  // The fonts are inside: a programme's name is written as its owners write it.
  expect(text).toContain("/FontFile2");
});

test.each([
  [
    "en",
    "Programme report: ",
    "1 January 2026 to 31 March 2026",
    "2 April 2026 at 08:00 UTC",
    "12; target 20, from a baseline of 0",
  ],
  [
    "fr",
    "Rapport du programme\u00a0: ",
    "1 janvier 2026 au 31 mars 2026",
    "2 avril 2026 à 08:00 UTC",
    "12\u00a0; cible 20, à partir d’une référence de 0",
  ],
] as const)(
  "REP-2 on paper it is said in %s what it is, with its dates written out",
  (language, kind, period, submitted, aim) => {
    const { headline, about, told } = reportTable(report, reportWords(language, true));
    expect(headline).toBe(kind + report.programme);
    expect(about.map(([, value]) => value)).toEqual(expect.arrayContaining([period, submitted]));
    expect(told[0]?.[0]).toContain(aim);
    expect(rollUpTable(quarters, reportWords(language, true)).about.flat().join(" ")).not.toMatch(/\d{4}-\d{2}/);
  },
);

test("REP-2 a French PDF says that it is French", async () => {
  const text = (await reportPdf(reportTable(report, reportWords("fr", true)))).toString("latin1");
  expect(text).toContain("/Lang (fr)");
});

test("REP-2 a roll-up has a column for each quarter, says which report it is from, and where there is none yet", () => {
  const text = reportCsv(rolledUp).toString("utf8");
  expect(text).toContain(
    "Indicator,Baseline,Target,2026-01-01 to 2026-03-31,2026-04-01 to 2026-06-30,All quarters,Definition\r\n",
  );
  expect(text).toContain("Contacts held,0,20,12,,12,Held.\r\n");
  expect(text).toContain(`edition 2, submitted 2026-04-02T08:00:00.000Z, digest ${"a".repeat(64)}`);
  expect(text).toContain("2026-04-01 to 2026-06-30,no report\r\n");
});

test("REP-2 what is not added up over the quarters is said to be so, not to lack a report", () => {
  const told = (values: readonly (number | null)[]) => {
    const rows = quarters.rows.map((each) => ({ ...each, values, whole: null }));
    return rollUpTable({ ...quarters, rows }, reportWords("en")).told[0]?.find((line) =>
      line.startsWith("All quarters"),
    );
  };
  expect(told([12, 9])).toMatch(/^All quarters: not added up, .*; target 20, from a baseline of 0$/);
  expect(told([null, null])).toMatch(/^All quarters: no report; /);
});

test("REP-2 a workbook's columns are as wide as their headings, definitions wider, however many quarters there are", () => {
  const widths = columnsFor(rolledUp.heading).map(({ width }) => width);
  expect(widths).toHaveLength(rolledUp.heading.length);
  for (const [nth, text] of rolledUp.heading.entries()) expect(widths[nth]).toBeGreaterThan(text.length);
  expect(Math.max(...widths.slice(0, -1))).toBeLessThan(widths.at(-1) ?? 0);
});

test.each([
  ["CSV", reportCsv],
  ["XLSX", reportXlsx],
  ["PDF", reportPdf],
])("REP-2 as %s it is the same bytes on any day", async (_kind, make) => {
  const papers = async () => Buffer.concat([await make(table), await make(rolledUp)]);
  const today = await papers();
  jest.useFakeTimers({ now: PAST, doNotFake: ["nextTick", "setImmediate", "setTimeout", "queueMicrotask"] });
  const long = await papers();
  jest.useRealTimers();
  expect(long.equals(today)).toBe(true);
});

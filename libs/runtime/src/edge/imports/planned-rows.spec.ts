import type { ImportTable } from "@sankofa/kernel/import-table";
import { plannedRows } from "./planned-rows";
import { rowFaults } from "./row-faults";
import { templateOf } from "./template";
import { textTable } from "./text-table";

const table: ImportTable = {
  name: "guests",
  summary: "Guests",
  columns: [
    { name: "Organisation", aliases: ["Organization"], field: "organisation", example: 'Tumaini, "Girls"' },
    { name: "E-mail", aliases: ["Courriel"], field: "email", example: "a@b.example" },
  ],
  command: "invite",
  unique: ["organisation", "email"],
  request: (rows) => ({ rows }),
};
const planned = (text: string, of: ImportTable = table) => plannedRows(of, textTable(Buffer.from(text)));
const codes = (text: string) => planned(text).faults.map(({ row, column, code }) => [row, column, code]);

test("ENR-11 headings are known however they are written, in any order, by their other names too", () => {
  const { planned: rows, faults } = planned("COURRIEL;organization \na@b.example;Tumaini\n");
  expect(faults).toEqual([]);
  expect(rows).toEqual([{ numbers: [2], rows: [{ organisation: "Tumaini", email: "a@b.example" }] }]);
});

test("ENR-11 a missing column is said once and no row is planned; one that nobody knows is said and passed over", () => {
  expect(codes("Organisation\nTumaini\n")).toEqual([[1, "E-mail", "column-missing"]]);
  expect(codes("Organisation,E-mail,e mail\nTumaini,a@b.example,c\n")).toEqual([[1, "e mail", "column-twice"]]);
  expect(codes("Organisation,E-mail,Colour\nTumaini,a@b.example,red\n")).toEqual([[1, "Colour", "column-unknown"]]);
});

test("ENR-11 a heading that is as long as a file is told by its beginning, with no character cut in two", () => {
  const [fault] = planned(`${"x".repeat(79)}😀${"y".repeat(1_000_000)}\n`).faults.slice(-1);
  expect(fault).toMatchObject({ code: "column-unknown", column: `${"x".repeat(79)}…` });
  const known = planned(`E-mail${"!".repeat(1_000)},Organisation\n=1+1,Tumaini\n`).faults;
  expect(known).toMatchObject([{ row: 2, code: "formula", column: `E-mail${"!".repeat(74)}…` }]);
});

test.each(["=1+1", "@SUM(A1)", "+cmd|' /C calc'!A0", '-HYPERLINK("http://x")'])(
  "ENR-11 a cell that a spreadsheet would compute is refused at its place: %s",
  (cell) => {
    expect(codes(`Organisation;E-mail\n"${cell.replaceAll('"', '""')}";a@b.example\n`)).toEqual([
      [2, "Organisation", "formula"],
    ]);
  },
);

test.each(["+254 700 000", "-", "- none yet", "-5", "a=b"])(
  "what only looks a little like one is no formula: %s",
  (cell) => {
    expect(codes(`Organisation;E-mail\n${cell};a@b.example\n`)).toEqual([]);
  },
);

test("ENR-11 a row that says the same as an earlier one is refused, naming that one; the earlier one stays", () => {
  const { planned: rows, faults } = planned("Organisation,E-mail\nTumaini,a@b.example\n TUMAINI ,A@b.example\n");
  expect(faults).toEqual([{ row: 3, column: null, code: "row-repeated", detail: "Row 2 says the same" }]);
  expect(rows).toHaveLength(1);
});

test("ENR-11 rows that belong together become one command, and what is wrong with one is shown at that one", () => {
  const { planned: rows, headings } = planned(
    "Organisation,E-mail\nTumaini,a@b.example\nNuru,c@d.example\nTumaini,e\n",
    {
      ...table,
      groupBy: "organisation",
    },
  );
  expect(rows.map(({ numbers }) => numbers)).toEqual([[2, 4], [3]]);
  const invalid = { code: "request-invalid", status: 422, title: "No" };
  const errors = [{ pointer: "/participants/1/email", code: "is-email", detail: "no e-mail" }];
  const [first = { numbers: [], rows: [] }] = rows;
  expect(rowFaults({ ...invalid, errors }, first, { headings })).toEqual([
    { row: 4, column: "E-mail", code: "is-email", detail: "no e-mail" },
  ]);
  expect(
    rowFaults({ code: "role-missing", status: 422, title: "No" }, first, { headings }).map(({ row }) => row),
  ).toEqual([2, 4]);
});

test("ENR-11 of an empty cell it is said that it is empty, not that it is too short or no address", () => {
  const { planned: rows, headings } = planned("Organisation,E-mail\nTumaini,\n");
  const [first = { numbers: [], rows: [] }] = rows;
  const errors = [{ pointer: "/email", code: "is-email", detail: "no e-mail" }];
  expect(rowFaults({ code: "request-invalid", status: 422, title: "No", errors }, first, { headings })).toMatchObject([
    { row: 2, column: "E-mail", code: "cell-empty" },
  ]);
});

test("ENR-11 the template is read back as it was written", () => {
  const { planned: rows, faults } = planned(templateOf(table));
  expect(faults).toEqual([]);
  expect(rows[0]?.rows).toEqual([{ organisation: 'Tumaini, "Girls"', email: "a@b.example" }]);
});

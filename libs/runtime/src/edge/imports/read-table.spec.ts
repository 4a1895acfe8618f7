import { deflateRawSync } from "node:zlib";
import writeXlsxFile from "write-excel-file/node";
import type { EdgeProblem } from "../edge-problem";
import { readTable } from "./read-table";
import { decoded, separatorOf, textTable } from "./text-table";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const latin1 = (text: string) => Buffer.from(text, "latin1");

const code = (bytes: Buffer, mediaType: string) =>
  readTable(bytes, mediaType).then(
    () => "read",
    (error: unknown) => (error as EdgeProblem).problem.code,
  );

describe("ENR-11 a CSV file", () => {
  test.each([
    ["UTF-8", Buffer.from("Centre Éspoir")],
    ["UTF-8 with a byte order mark", Buffer.from("\uFEFFCentre Éspoir")],
    ["Latin-1", latin1("Centre \xc9spoir")],
  ])("in %s is read as what was written", (_encoding, bytes) => {
    expect(decoded(bytes)).toBe("Centre Éspoir");
  });

  test.each([
    ["a,b,c", ","],
    ["a;b;c", ";"],
    ["a\tb\tc", "\t"],
    ['"a,b,c,d";b', ";"],
    ["one", ","],
  ])("%j is divided by %j", (heading, separator) => expect(separatorOf(`${heading}\n1,2;3`)).toBe(separator));

  test("keeps quoted separators, quotes and line ends, and counts rows as a spreadsheet does", () => {
    expect(textTable(Buffer.from('a;b\r\n"x; ""y""\r\nz"; 2 \r\n3;4\r\n'))).toEqual({
      heading: ["a", "b"],
      rows: [
        { row: 2, cells: ['x; "y"\r\nz', "2"] },
        { row: 3, cells: ["3", "4"] },
      ],
    });
  });

  test("may have a quote within a cell that begins without one", () => {
    expect(textTable(Buffer.from('a;b\nThe "Girls" Network;2\n')).rows[0]?.cells).toEqual(['The "Girls" Network', "2"]);
  });

  test("with a quote that never closes is unreadable, not half read", async () => {
    expect(await code(Buffer.from('a,b\n"x,1\n'), "text/plain")).toBe("table-unreadable");
  });
});

describe("ENR-11 a workbook", () => {
  const workbook = (rows: readonly (readonly (string | number | Date | null)[])[]): Promise<Buffer> =>
    writeXlsxFile(
      rows.map((row) =>
        row.map((value) => (value instanceof Date ? { value, format: "yyyy-mm-dd" } : { value })),
      ) as never,
    ).toBuffer();

  test("is its first sheet, numbers and days as text, empty rows passed over and counted", async () => {
    const bytes = await workbook([
      ["Organisation", "Staff", "Since"],
      ["Tumaini Éspoir", 40, new Date("2021-03-04T00:00:00.000Z")],
      [null, null, null],
      ["Nuru", 3.5, null],
    ]);
    expect(await readTable(bytes, XLSX)).toEqual({
      heading: ["Organisation", "Staff", "Since"],
      rows: [
        { row: 2, cells: ["Tumaini Éspoir", "40", "2021-03-04"] },
        { row: 4, cells: ["Nuru", "3.5", ""] },
      ],
    });
  });

  test("that unfolds to more than is taken in is refused, whatever its directory claims", async () => {
    const packed = deflateRawSync(Buffer.alloc(64 * 1024 * 1024));
    const name = "xl/workbook.xml";
    const local = Buffer.alloc(30);
    local.write("PK\x03\x04", 0, "latin1");
    local.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.write("PK\x01\x02", 0, "latin1");
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(1, 24);
    entry.writeUInt16LE(name.length, 28);
    const end = Buffer.alloc(22);
    end.write("PK\x05\x06", 0, "latin1");
    end.writeUInt32LE(30 + name.length + packed.length, 16);
    const bomb = Buffer.concat([local, Buffer.from(name), packed, entry, Buffer.from(name), end]);
    expect(await code(bomb, XLSX)).toBe("table-too-large");
  });

  test("that is none, and a picture, are no tables", async () => {
    expect(await code(Buffer.from("PK\x03\x04 nothing"), XLSX)).toBe("table-unreadable");
    expect(await code(Buffer.from("x"), "image/png")).toBe("no-table");
  });
});

import type { Printed } from "@sankofa/kernel/printed";
import { inflateSync } from "node:zlib";
import { printedPdf } from "./printed-pdf";

const printed: Printed = {
  title: "Protocole d’accord – Tumaini, Ọ̀ṣun Trust",
  language: "fr",
  made: "2026-03-01T08:00:00.000Z",
  parts: [
    { kind: "heading", text: "1. Objet" },
    { kind: "paragraph", text: "Les deux conviennent de leur collaboration. ".repeat(120) },
    { kind: "list", items: ["Un", "Deux"] },
  ],
  foot: "Tumaini · 0f3a",
};

const textOf = async (document: Printed): Promise<string> => (await printedPdf(document)).toString("latin1");

test("ENR-7 a printed document says its language, its title and what each part is, as PDF/UA asks", async () => {
  const pdf = await textOf(printed);
  expect(pdf).toMatch(/^%PDF-1\.7/);
  for (const said of ["/Lang (fr)", "/MarkInfo", "/Marked true", "/DisplayDocTitle true", "pdfuaid:part"])
    expect(pdf).toContain(said);
  for (const tag of ["Document", "H1", "H2", "P", "L", "LI", "LBody"]) expect(pdf).toContain(`/S /${tag}\n`);
  expect(pdf.match(/\/S \/LI\n/g)).toHaveLength(2);
  // Without a title and its fonts inside, it is no accessible document.
  expect(pdf).toContain("/Title");
  expect(pdf.match(/\/FontFile2/g)).toHaveLength(2);
});

test("ENR-7 what is in another language says so, to be read out in its own", async () => {
  const parts = [{ kind: "paragraph", text: "In force.", language: "en" }] as const;
  expect((await textOf({ ...printed, parts, titleLanguage: "en" })).match(/\/Lang \(en\)/g)).toHaveLength(2);
  expect(await textOf(printed)).not.toContain("/Lang (en)");
});

test("the same document gives the same bytes, and another one gives others", async () => {
  expect(await textOf(printed)).toBe(await textOf(printed));
  expect(await textOf({ ...printed, foot: "Tumaini · 77aa" })).not.toBe(await textOf(printed));
});

test("a long document goes on over pages", async () => {
  const long: Printed = { ...printed, parts: [{ kind: "paragraph", text: "Une phrase de plus. ".repeat(900) }] };
  expect((await textOf(long)).match(/\/Type \/Page\n/g)?.length).toBeGreaterThan(2);
});

test("ASM-8 a form has its questions as headings below its sections, and lines to write on that say what they are for", async () => {
  const space = { kind: "space", lines: 40, meant: "Place pour la réponse" } as const;
  const pdf = await textOf({ ...printed, parts: [{ kind: "question", text: "Pourquoi ?" }, space] });
  expect(pdf).toContain("/S /H3\n");
  expect(pdf).toContain("/Alt (");
  expect(pdf.match(/\/Type \/Page\n/g)).toHaveLength(2);
});

/** Where each piece of text begins, page by page. */
const placesOf = (pdf: string): readonly (readonly { readonly x: number; readonly y: number }[])[] =>
  [...pdf.matchAll(/\/Filter \/FlateDecode\n>>\nstream\n([\s\S]*?)\nendstream/g)]
    .map(([, packed = ""]) => inflateSync(Buffer.from(packed, "latin1")).toString("latin1"))
    .map((page) =>
      [...page.matchAll(/1 0 0 1 ([\d.]+) ([\d.]+) Tm/g)].map(([, x, y]) => ({ x: Number(x), y: Number(y) })),
    )
    .filter((places) => places.length > 0);

test("REP-2 however long the foot is, the number of the page stands at the end of its line, on the sheet", async () => {
  const foot = "00000000000000007145, ".repeat(9);
  const [short, long] = [placesOf(await textOf(printed)), placesOf(await textOf({ ...printed, foot }))];
  expect(long.map((places) => places.at(-1))).toEqual(short.map((places) => places.at(-1)));
  // Two lines of it, and what is over is left out.
  for (const [page, places] of long.entries()) expect(places).toHaveLength((short[page]?.length ?? 0) + 1);
});

test("REP-2 a heading stands with what it is of", async () => {
  const filling = (lines: number) =>
    Array.from({ length: lines }, () => ({ kind: "paragraph", text: "Une ligne." }) as const);
  for (let lines = 24; lines < 40; lines++) {
    const parts = [...filling(lines), { kind: "heading", text: "Contacts" } as const, ...filling(2)];
    const pages = placesOf(await textOf({ ...printed, parts }));
    // Below the heading on the same page: a line of its own part, and the foot.
    for (const places of pages.slice(1)) expect(places.length).not.toBe(2 + 2);
  }
});

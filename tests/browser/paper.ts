import { inflateSync } from "node:zlib";
import type { Reader } from "./reader";

/** The numbered objects of a PDF as the browser writes it: dictionary and, where there is one, the unpacked stream. */
const objectsOf = (pdf: Buffer): ReadonlyMap<string, { readonly head: string; readonly stream: string }> => {
  const text = pdf.toString("latin1");
  const objects = [...text.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map(([, number = "", body = ""]) => {
    const at = body.indexOf("stream\n");
    const head = at < 0 ? body : body.slice(0, at);
    if (at < 0 || !head.includes("/FlateDecode")) return [number, { head, stream: "" }] as const;
    const packed = Buffer.from(body.slice(at + "stream\n".length), "latin1");
    return [number, { head, stream: inflateSync(packed).toString("latin1") }] as const;
  });
  return new Map(objects);
};

const characters = (hex: string): string => Buffer.from(hex, "hex").swap16().toString("utf16le");

/** A font's glyphs as the characters they stand for. */
const glyphsOf = (cmap: string): ReadonlyMap<number, string> => {
  const glyphs = new Map<number, string>();
  for (const [, block = ""] of cmap.matchAll(/beginbfchar\n([\s\S]*?)endbfchar/g))
    for (const [, glyph = "", to = ""] of block.matchAll(/<(\w+)> <(\w+)>/g))
      glyphs.set(parseInt(glyph, 16), characters(to));
  for (const [, block = ""] of cmap.matchAll(/beginbfrange\n([\s\S]*?)endbfrange/g))
    for (const [, from = "", until = "", to = ""] of block.matchAll(/<(\w+)> <(\w+)> <(\w+)>/g))
      for (let glyph = parseInt(from, 16); glyph <= parseInt(until, 16); glyph++)
        glyphs.set(glyph, String.fromCodePoint(parseInt(to, 16) + glyph - parseInt(from, 16)));
  return glyphs;
};

/** What is printed, without the spaces, which a browser sets by moving on. */
const textOf = (pdf: Buffer): string => {
  const objects = objectsOf(pdf);
  const fonts = new Map<string, ReadonlyMap<number, string>>();
  for (const { head } of objects.values())
    for (const [, name = "", number = ""] of head.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const cmap = /\/ToUnicode (\d+) 0 R/.exec(objects.get(number)?.head ?? "")?.[1] ?? "";
      fonts.set(name, glyphsOf(objects.get(cmap)?.stream ?? ""));
    }
  let said = "";
  for (const { stream } of objects.values()) {
    let glyphs: ReadonlyMap<number, string> | undefined;
    for (const [, font, hex] of stream.matchAll(/\/(F\d+) [\d.]+ Tf|<(\w+)>(?= Tj|[^<>]*\] TJ)/g)) {
      if (font !== undefined) glyphs = fonts.get(font);
      for (const glyph of hex?.match(/.{4}/g) ?? []) said += glyphs?.get(parseInt(glyph, 16)) ?? "";
    }
  }
  // Ligatures are characters of their own in a font.
  return said.normalize("NFKC").replace(/\s/g, "");
};

export interface Paper {
  readonly pages: number;
  /** Without any spaces. */
  readonly text: string;
  /** By how many pixels the widest part is cut off at the edge of the sheet. */
  readonly cutOff: number;
}

/** An A4 sheet between the margins, in the pixels of print. */
const SHEET = { width: 672, height: 978 };

/** The page as the reader would print it. */
export const printed = async ({ page }: Reader): Promise<Paper> => {
  const before = page.viewportSize();
  await page.setViewportSize(SHEET);
  await page.emulateMedia({ media: "print" });
  const cutOff = await page.evaluate(() =>
    Math.max(
      ...[document.documentElement, ...document.querySelectorAll(".table-frame")].map(
        (part) => part.scrollWidth - part.clientWidth,
      ),
    ),
  );
  const pdf = await page.pdf({ preferCSSPageSize: true });
  await page.emulateMedia({ media: null });
  if (before) await page.setViewportSize(before);
  return { pages: pdf.toString("latin1").match(/\/Type \/Page\b/g)?.length ?? 0, text: textOf(pdf), cutOff };
};

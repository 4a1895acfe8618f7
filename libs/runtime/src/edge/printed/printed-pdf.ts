import { dirname, join } from "node:path";
import type { Language } from "@sankofa/kernel/language";
import type { Printed, PrintedPart } from "@sankofa/kernel/printed";
import PDFDocument from "pdfkit";

/** Embedded, as PDF/UA asks; they cover Latin, Greek, Cyrillic and Arabic, so that names are written as their owners do. */
const FONTS = join(dirname(require.resolve("dejavu-fonts-ttf/package.json")), "ttf");
const TEXT = join(FONTS, "DejaVuSans.ttf");
const BOLD = join(FONTS, "DejaVuSans-Bold.ttf");

/** PDF/UA: said to readers in the document itself; the types of pdfkit lag behind it. */
const UNIVERSAL: string = "PDF/UA";

const MARGIN = 56;
const SIZES = { title: 18, heading: 13, text: 10.5, foot: 8 } as const;
const INDENT = 14;
const FOOT_LINES = 2;
/** From one line to write on to the next, and what a heading needs below it so as not to stand alone at the end of a page. */
const LINE = 24;
const ROOM_BELOW = 72;

type Doc = PDFKit.PDFDocument;

const say = (doc: Doc, font: string, size: number, text: string, indent = 0): void => {
  doc.font(font).fontSize(size);
  doc.text(text, MARGIN + indent, doc.y, { width: doc.page.width - 2 * MARGIN - indent, lineGap: 2 });
};

const makeRoom = (doc: Doc, needed: number): void => {
  if (doc.y + needed > doc.page.height - doc.page.margins.bottom) doc.addPage();
};

const drawLines = (doc: Doc, lines: number): void => {
  for (let line = 0; line < lines; line++) {
    makeRoom(doc, LINE);
    doc.y += LINE;
    doc
      .moveTo(MARGIN, doc.y)
      .lineTo(doc.page.width - MARGIN, doc.y)
      .lineWidth(0.5)
      .stroke();
  }
  doc.moveDown(0.6);
};

const spokenIn = (language: Language | undefined): { readonly lang?: string } => (language ? { lang: language } : {});

const structureOf = (doc: Doc, part: PrintedPart): PDFKit.PDFStructureElement => {
  const spoken = spokenIn(part.language);
  switch (part.kind) {
    case "heading":
      return doc.struct("H2", spoken, () => {
        makeRoom(doc, ROOM_BELOW);
        doc.moveDown(0.8);
        say(doc, BOLD, SIZES.heading, part.text);
        doc.moveDown(0.3);
      });
    case "question":
      return doc.struct("H3", spoken, () => {
        makeRoom(doc, ROOM_BELOW);
        doc.moveDown(0.4);
        say(doc, BOLD, SIZES.text, part.text);
        doc.moveDown(0.3);
      });
    case "space":
      return doc.struct("P", { ...spoken, alt: part.meant }, () => drawLines(doc, part.lines));
    case "paragraph":
      return doc.struct("P", spoken, () => {
        say(doc, TEXT, SIZES.text, part.text);
        doc.moveDown(0.5);
      });
    case "list":
      return doc.struct(
        "L",
        spoken,
        part.items.map((item) =>
          doc.struct("LI", {}, [
            doc.struct("LBody", {}, () => {
              say(doc, TEXT, SIZES.text, item, INDENT);
              doc.moveDown(0.3);
            }),
          ]),
        ),
      );
  }
};

/** Footers belong to the paper, not to the text: whoever hears the document is not told them on every page. */
const addFeet = (doc: Doc, foot: string): void => {
  const { start, count } = doc.bufferedPageRange();
  for (let page = start; page < start + count; page++) {
    doc.switchToPage(page);
    doc.page.margins.bottom = 0;
    doc.markContent("Artifact", { type: "Pagination", attached: ["Bottom"] });
    doc.font(TEXT).fontSize(SIZES.foot);
    const [number, end] = [`${page + 1}/${count}`, doc.page.height - MARGIN / 2];
    const right = doc.page.width - MARGIN - doc.widthOfString(number);
    const space = { width: right - INDENT - MARGIN, height: FOOT_LINES * doc.currentLineHeight(), ellipsis: true };
    doc.text(foot, MARGIN, end - Math.min(doc.heightOfString(foot, { width: space.width }), space.height), space);
    doc.text(number, right, end - doc.currentLineHeight(), { lineBreak: false });
    doc.endMarkedContent();
  }
};

/** A tagged PDF (PDF/UA): title, language, headings and lists are said in it, and everything it needs is inside. */
export const printedPdf = (printed: Printed): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const doc = new PDFDocument({
      size: "A4",
      margins: { top: MARGIN, bottom: MARGIN + SIZES.foot, left: MARGIN, right: MARGIN },
      pdfVersion: "1.7",
      subset: UNIVERSAL as PDFKit.Mixins.PDFSubsets,
      tagged: true,
      lang: printed.language,
      displayTitle: true,
      bufferPages: true,
      font: TEXT,
      info: { Title: printed.title, Producer: "Sankofa", Creator: "Sankofa", CreationDate: new Date(printed.made) },
    });
    const chunks: Buffer[] = [];
    doc.on("data", (chunk: Buffer) => chunks.push(chunk));
    doc.on("end", () => resolve(Buffer.concat(chunks)));
    doc.on("error", reject);
    const title = doc.struct("H1", spokenIn(printed.titleLanguage), () => {
      say(doc, BOLD, SIZES.title, printed.title);
      doc.moveDown(0.5);
    });
    const whole = doc.struct("Document", {}, [title, ...printed.parts.map((part) => structureOf(doc, part))]);
    doc.addStructure(whole);
    whole.end();
    addFeet(doc, printed.foot);
    doc.end();
  });

import PDFDocument from "pdfkit";
import type { ReportTable } from "./report-table";

const MARGIN = 56;
const BODY = 10;
const SMALL = 8;

/** Numbers before definitions: who reads on paper looks them up below. */
const numbersOf = (cells: readonly (string | number | null)[]): string => {
  const [, version, baseline, target, actual] = cells;
  const aim = target === null || target === undefined ? "" : `, target ${target} from ${baseline ?? 0}`;
  return `${actual ?? ""}${aim} (version ${version ?? ""} of the indicator)`;
};

/** Tagged, so that it is read aloud in its order; dated by its submission, so that it is the same bytes on any day. */
export const reportPdf = ({ title, about, rows }: ReportTable): Promise<Buffer> => {
  const facts = new Map(about);
  const submitted = new Date(facts.get("Submitted") ?? 0);
  const document = new PDFDocument({
    size: "A4",
    margin: MARGIN,
    tagged: true,
    lang: "en",
    displayTitle: true,
    pdfVersion: "1.7",
    info: { Title: title, CreationDate: submitted, ModDate: submitted, Producer: "Sankofa", Creator: "Sankofa" },
  });
  const pieces: Buffer[] = [];
  document.on("data", (piece: Buffer) => pieces.push(piece));
  const whole = new Promise<Buffer>((resolve, reject) => {
    document.once("end", () => resolve(Buffer.concat(pieces)));
    document.once("error", reject);
  });
  const root = document.struct("Document");
  document.addStructure(root);
  const say = (type: string, text: string, size: number, font = "Helvetica"): void => {
    const part = document.struct(type, {}, () => void document.font(font).fontSize(size).text(text));
    root.add(part);
  };
  say("H1", title, 18, "Helvetica-Bold");
  document.moveDown(0.5);
  for (const [term, value] of about) say("P", `${term}: ${value}`, BODY);
  document.moveDown();
  for (const cells of rows) {
    document.moveDown(0.5);
    say("H2", String(cells[0]), BODY + 1, "Helvetica-Bold");
    say("P", numbersOf(cells), BODY);
    say("P", String(cells[5] ?? ""), SMALL);
  }
  root.end();
  document.end();
  return whole;
};

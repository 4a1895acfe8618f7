import type { PrintedPart } from "@sankofa/kernel/printed";
import { printedPdf } from "../printed/printed-pdf";
import type { ReportTable } from "./report-table";

/** Numbers before definitions: who reads on paper looks them up below. */
const numbersOf = (cells: readonly (string | number | null)[]): string => {
  const [, version, baseline, target, actual] = cells;
  const aim = target === null || target === undefined ? "" : `, target ${target} from ${baseline ?? 0}`;
  return `${actual ?? ""}${aim} (version ${version ?? ""} of the indicator)`;
};

/** Dated by its submission, so that it is the same bytes on any day. */
export const reportPdf = ({ title, about, rows }: ReportTable): Promise<Buffer> => {
  const facts = new Map(about);
  return printedPdf({
    title,
    language: "en",
    made: facts.get("Submitted") || new Date(0).toISOString(),
    parts: [
      { kind: "list", items: about.map(([term, value]) => `${term}: ${value}`) },
      ...rows.flatMap((cells): readonly PrintedPart[] => [
        { kind: "heading", text: String(cells[0]) },
        { kind: "paragraph", text: numbersOf(cells) },
        { kind: "paragraph", text: String(cells[5] ?? "") },
      ]),
    ],
    foot: `${title} · ${facts.get("Position of the log") ?? ""}`,
  });
};

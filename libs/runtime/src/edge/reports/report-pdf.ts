import type { PrintedPart } from "@sankofa/kernel/printed";
import { printedPdf } from "../printed/printed-pdf";
import type { ReportTable } from "./report-table";

/** Dated by when it was settled, so that it is the same bytes on any day. */
export const reportPdf = ({ words, headline, about, rows, told, settled, positions }: ReportTable): Promise<Buffer> =>
  printedPdf({
    title: headline,
    language: words.language,
    made: settled || new Date(0).toISOString(),
    parts: [
      { kind: "list", items: about.map(([term, value]) => words.say("told", { term, value })) },
      ...rows.flatMap(([name], nth): readonly PrintedPart[] => [
        { kind: "heading", text: String(name) },
        ...(told[nth] ?? []).map((text) => ({ kind: "paragraph", text }) as const),
      ]),
    ],
    foot: `${headline} · ${positions}`,
  });

import type { PrintedPart } from "@sankofa/kernel/printed";
import { LANGUAGES } from "@sankofa/kernel/language";
import { asksOf } from "../../content/instrument/asked";
import type { Instrument } from "../../content/instrument/instrument.schema";
import { inLanguage, instrumentOf, instruments } from "../../content/instrument/instruments";
import type { Form } from "./form-answer.query";
import { blankForm, printedForm } from "./printed-form.query";

const shipped = (id: string): Instrument => {
  const instrument = instrumentOf(id);
  if (!instrument) throw new Error(`${id} is shipped`);
  return instrument;
};
const said = (parts: readonly PrintedPart[], kind: "heading" | "question"): readonly string[] =>
  parts.flatMap((part) => (part.kind === kind ? [part.text] : []));
const all = (parts: readonly PrintedPart[]): string => JSON.stringify(parts);

const form = (id: string, more: Partial<Form> = {}): Form => {
  const asks = shipped(id);
  return {
    asks: { ...asks, sections: [...asksOf(asks, { side: "mentee" })] },
    side: "mentee",
    dueOn: "2026-05-04",
    zone: "Africa/Nairobi",
    mentorOrganisation: "Umoja",
    menteeOrganisation: "Tumaini",
    sheet: null,
    attachments: [],
    submitted: null,
    corrections: [],
    ...more,
  } as unknown as Form;
};

test.each(LANGUAGES.flatMap((language) => instruments.map((each) => [each.id, language, each] as const)))(
  "ASM-8 %s is printed in %s in the order of the screen, every section and every question once",
  (_id, language, instrument) => {
    const worded = inLanguage(instrument, language);
    const { parts, title } = blankForm(worded, language);
    expect(title).toBe(worded.name);
    expect(said(parts, "heading")).toEqual(worded.sections.map((section) => section.title));
    expect(said(parts, "question")).toEqual(worded.sections.flatMap(({ items }) => items.map(({ text }) => text)));
  },
);

test("ASM-8 a blank form has boxes for what is chosen and lines for what is written, and says when a question is asked", () => {
  const { parts } = blankForm(shipped("mentoring-plan"), "en");
  expect(all(parts)).toContain("☐ One mentor, several mentees");
  expect(all(parts)).toContain('Only where \\"Which services does it offer?\\" is answered with \\"Something else\\".');
  expect(parts.filter(({ kind }) => kind === "space").length).toBeGreaterThan(10);
});

test("ASM-8 a filled form says what was answered in its version, leaves out what was not asked, and who it was between", () => {
  const sheet = {
    answers: [
      { item: "services", value: ["training", "grants"] },
      { item: "starts-on", value: "2026-03-02" },
      { item: "specific", value: true },
      { item: "implementation", value: [{ objective: "To count", responsible: "both", timing: "In May" }] },
    ],
    texts: [{ item: "mentors", subjectId: "x", text: "Wanjiru" }],
    contacts: [],
  };
  const submitted = { happened: "2026-03-05", recorded: "2026-03-05T21:30:00.000Z", by: "account:x" };
  const filled = form("mentoring-plan", { sheet, submitted, corrections: [{ reason: "A slip" }] as never });
  const { parts, foot, made, title } = printedForm(filled, "en");
  expect([title, made]).toEqual(["Mentoring plan – Tumaini", submitted.recorded]);
  expect(foot).toContain("Version 1");
  expect(said(parts, "question")).not.toContain("Which other service?");
  for (const text of [
    "Training",
    "Grants",
    "2 March 2026",
    "Wanjiru",
    "Responsible",
    "A slip",
    "Not answered",
    "Submitted on 6 March 2026",
  ])
    expect(all(parts).toLowerCase()).toContain(text.toLowerCase());
  expect(all(parts)).toContain("Who is responsible: Both");
  expect(all(parts)).not.toContain("☐");
});

import { memorandumText } from "../../content/programme-template/memorandum-text";
import { catalogueOf, templateOf } from "../../content/programme-template/programme-templates";
import type { MemorandumDoc } from "./memoranda.view";
import { printedMemorandum } from "./printed-memorandum.query";

const template = templateOf("snmp-track-3");
const catalogue = template && catalogueOf(template);
if (!template || !catalogue) throw new Error("Track 3 ships with its English wording");

const text = memorandumText(template, catalogue, {
  mentor: "Harambee Institute",
  mentee: "Tumaini",
  programme: "East Africa 2026",
  region: ["KE"],
  practice: "child-protection",
  from: "2026-03-01",
  until: "2027-02-28",
});
const signed = { side: "mentor", name: "Amina Otieno", title: "Director", signedOn: "2026-03-02" };
const memorandum = {
  status: "draft",
  mentorOrganisation: "Harambee Institute",
  menteeOrganisation: "Tumaini",
  textVersion: 2,
  digest: "0f3a".repeat(16),
  versions: [{ textVersion: 2, text, at: "2026-03-01T08:00:00.000Z", signatures: [signed] }],
} as unknown as MemorandumDoc;

test("ENR-7 the printed memorandum has both parties, every section, condition and role, the signatures and the digest", () => {
  const { title, parts, foot } = printedMemorandum(memorandum, "en");
  expect(title).toBe("Memorandum of understanding – Harambee Institute, Tumaini");
  expect(parts.filter(({ kind }) => kind === "heading")).toHaveLength(6 + 1);
  const items = parts.flatMap((part) => (part.kind === "list" ? [part.items.length] : []));
  expect(items).toEqual([6, 3, 5, 2]);
  const said = JSON.stringify(parts);
  expect(said).toContain("Harambee Institute: Amina Otieno, Director, 2 March 2026");
  expect(said).toContain("Tumaini: not signed yet");
  expect(said).toContain(`SHA-256 digest ${memorandum.digest}`);
  expect(foot).toContain("Draft");
});

test("ENR-7 it is said in the reader's language around the text that was signed", () => {
  const { parts, language, titleLanguage } = printedMemorandum(memorandum, "fr");
  const said = JSON.stringify(parts);
  expect(said).toContain("Tumaini: pas encore signé");
  expect(said).toContain("Director, 2 mars 2026");
  // Each is read out in its own language.
  expect([language, titleLanguage]).toEqual(["fr", "en"]);
  expect(parts.filter((part) => part.language === "en").length).toBe(parts.length - 3);
});

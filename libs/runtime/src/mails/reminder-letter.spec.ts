import { reminderLetter } from "./reminder-letter";

const SITE = "https://mentors.example.org";
const at = "2026-03-29T08:00:00.000Z";

test.each([
  ["en", { at, zone: "Europe/Madrid" }, "29 March 2026 at 10:00 (Europe/Madrid)"],
  ["fr", { at, zone: "Africa/Nairobi" }, "29 mars 2026 à 11:00 (Africa/Nairobi)"],
  ["en", { zone: "UTC" }, "Something is waiting for you."],
  ["fr", { zone: "UTC" }, "Quelque chose vous attend."],
] as const)("SCH-7 in %s, of %j a mail says: %s", (language, reminding, words) => {
  const { text } = reminderLetter(reminding, language, SITE);
  expect(text.replaceAll("\u202f", " ")).toContain(words);
  expect(text).toMatch(/\nhttps:\/\/mentors\.example\.org\/(my|calendar)\n/);
});

test("PRV-2 the subject is the same for everything", () => {
  const subjects = [{ at, zone: "UTC" }, { zone: "UTC" }].map((each) => reminderLetter(each, "en", SITE).subject);
  expect(new Set(subjects).size).toBe(1);
});

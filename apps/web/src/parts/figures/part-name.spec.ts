import { IntlMessageFormat } from "intl-messageformat";
import en from "../../catalogue/en.json";
import fr from "../../catalogue/fr.json";

const PER_LANGUAGE = { en, fr } as const;
const COUNTED = {
  "application-status": "counted-application",
  "relationship-status": "counted-relationship",
  "engagement-kind": "counted-contact",
} as const;

const said = (tag: keyof typeof PER_LANGUAGE, key: string, count: number): string => {
  const words: Readonly<Record<string, string>> = PER_LANGUAGE[tag];
  return String(
    new IntlMessageFormat(words[key] ?? key, tag).format({ count, part: words["end-reason.lost-interest"] }),
  );
};

test.each([
  ["en", "counted-relationship.ended-prematurely", 1, "1 ended before its time"],
  ["en", "counted-relationship.ended-prematurely", 3, "3 ended before their time"],
  ["en", "counted-contact.mentoring-contact", 2, "2 mentoring contacts"],
  ["en", "counted-health.watch", 1, "1 needs attention"],
  ["fr", "counted-application.selected", 12, "12 retenues"],
  ["fr", "counted-application.selected", 1, "1 retenue"],
  ["fr", "counted-contact.mentoring-contact", 2, "2 contacts de mentorat"],
  ["en", "tile.part", 2, "Lost interest: 2"],
  ["fr", "tile.part", 2, "Perte d’intérêt : 2"],
] as const)("in %s %s of %i is %s", (tag, key, count, sentence) => {
  expect(said(tag, key, count)).toBe(sentence);
});

test.each(Object.entries(COUNTED))("what %s calls by a word can be counted too", (named, counted) => {
  // An active relationship is counted as a running one, an organisation that was interested as one that expressed it.
  const uncounted = ["active", "interested"];
  const codes = (family: string) =>
    Object.keys(en).flatMap((key) => (key.startsWith(`${family}.`) ? [key.slice(family.length + 1)] : []));
  expect(codes(named).filter((code) => !codes(counted).includes(code) && !uncounted.includes(code))).toEqual([]);
});

import type { LocalDate } from "@sankofa/kernel/time";
import type { ProgrammeTemplate, TemplateCatalogue } from "./programme-template.schema";

/** Whom a memorandum is between, where and for how long. */
export interface MemorandumParties {
  readonly mentor: string;
  readonly mentee: string;
  readonly programme: string;
  readonly region: readonly string[];
  readonly practice: string;
  readonly from: LocalDate;
  readonly until: LocalDate;
}

const monthAndYear = (date: LocalDate, language: string): string =>
  new Intl.DateTimeFormat(language, { month: "long", year: "numeric", timeZone: "UTC" }).format(
    new Date(`${date}T00:00:00Z`),
  );

const placesIn = (region: readonly string[], language: string): string => {
  const names = new Intl.DisplayNames([language], { type: "region" });
  return new Intl.ListFormat(language).format(region.map((code) => names.of(code) ?? code));
};

/** One pass, so that a name with braces in it stays as its owner writes it. */
const filled = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{([a-z-]+)\}/g, (placeholder, name: string) => values[name] ?? placeholder);

const numbered = (lines: readonly string[]): string => lines.map((line, index) => `${index + 1}. ${line}`).join("\n");

/** ENR-7: the memorandum's first text, made from the template's wording for these parties, this region and this period. */
export const memorandumText = (
  template: ProgrammeTemplate,
  catalogue: TemplateCatalogue,
  parties: MemorandumParties,
): string => {
  const { labels, language } = catalogue;
  const label = (key: string): string => labels[key] ?? key;
  const values = {
    mentor: parties.mentor,
    mentee: parties.mentee,
    programme: parties.programme,
    region: placesIn(parties.region, language),
    practice: labels[`practice.${parties.practice}`] ?? parties.practice,
    from: monthAndYear(parties.from, language),
    until: monthAndYear(parties.until, language),
  };
  const role = (side: "mentor" | "mentee"): string =>
    numbered(template.memorandum.roles[side].map((each) => filled(label(`memorandum.${side}.${each}`), values)));
  return filled(catalogue.memorandum, {
    ...values,
    conditions: numbered(template.memorandum.conditions.map((each) => `${label(`condition.${each}`)}.`)),
    "mentor-roles": role("mentor"),
    "mentee-roles": role("mentee"),
  });
};

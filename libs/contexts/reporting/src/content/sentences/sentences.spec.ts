import { feedContracts } from "@sankofa/contracts/feed";
import { field, optional, record } from "@sankofa/kernel/schema";
import { Ajv2020 } from "ajv/dist/2020";
import { IntlMessageFormat } from "intl-messageformat";
import { placeholdersIn, placeholdersOf, presenceOf, type Placeholder } from "./placeholders";
import { catalogues, SentenceWriter, writerOf } from "./sentence-writer";
import french from "./fr/v1.json";
import { sentencesSchema } from "./sentences.schema";

type Part = ReturnType<IntlMessageFormat["getAst"]>[number];

/** Every name a message asks for, inside its choices too. */
const asked = (parts: readonly Part[]): string[] =>
  parts.flatMap((part) => {
    const named = "value" in part && part.type !== 0 ? [String(part.value)] : [];
    const options = "options" in part ? Object.values(part.options as Record<string, { value: Part[] }>) : [];
    return [...named, ...options.flatMap(({ value }) => asked(value))];
  });

const sample = ({ kind }: Placeholder): unknown =>
  ({
    text: "some text",
    code: "a-code",
    number: 3,
    flag: true,
    moment: "2026-03-03",
    country: "KE",
    countries: ["KE", "UG"],
    answer: false,
    words: ["one-word", "two"],
    records: [{}, {}],
  })[kind];

/** Data with every field of a contract, or with those that are always there. */
const dataOf = (type: string, whole: boolean): object => {
  const data: Record<string, unknown> = {};
  for (const placeholder of placeholdersOf(type)) {
    if (placeholder.mayBeEmpty && !whole && !["words", "countries"].includes(placeholder.kind)) continue;
    let inside = data;
    for (const part of placeholder.path.slice(0, -1)) inside = (inside[part] ??= {}) as Record<string, unknown>;
    inside[placeholder.path.at(-1) ?? ""] = placeholder.mayBeEmpty && !whole ? [] : sample(placeholder);
  }
  return data;
};

const types = Object.keys(feedContracts).sort();

describe.each(catalogues)("GEN-5 the catalogue $language", (catalogue) => {
  test("has the shape of a catalogue", () => {
    expect(new Ajv2020({ strict: false }).validate(sentencesSchema, catalogue)).toBe(true);
  });

  const own = Object.keys(catalogue.sentences).sort();

  test("has a sentence for every contract, and for nothing else", () => {
    expect(own).toEqual(types);
  });

  test.each(own)("%s: says who, and names only what its contract holds", (type) => {
    const names = new Set(asked(new IntlMessageFormat(catalogue.sentences[type] ?? "", catalogue.locale).getAst()));
    const placeholders = placeholdersOf(type);
    const known = placeholders.flatMap(({ name, mayBeEmpty }) => (mayBeEmpty ? [name, presenceOf(name)] : [name]));
    expect([...names].filter((name) => !["actor", ...known].includes(name))).toEqual([]);
    expect(names).toContain("actor");
  });

  test.each(own)("%s: says why where there is a reason", (type) => {
    const reasons = placeholdersOf(type).filter(({ name }) => /^(reason|why|explanation)$/.test(name));
    for (const { name } of reasons) expect(catalogue.sentences[type]).toContain(`{${name}}`);
  });

  const writer = new SentenceWriter(catalogue);
  test.each(own)("%s: reads with every field and with the fewest", (type) => {
    for (const whole of [true, false]) {
      const sentence = writer.say({ type, data: dataOf(type, whole) }, "Amara");
      expect(sentence).toContain("Amara");
      expect(sentence).not.toMatch(/undefined|\[object|[{}]| [.,;:]|\s{2}/);
    }
  });
});

describe("GEN-5 a sentence", () => {
  const writer = writerOf("en");

  test("says who did what, and why", () => {
    expect(writer.say({ type: "application.declined", data: { reason: "No funds past June" } }, "Amara")).toBe(
      "Amara declined the application: No funds past June",
    );
  });

  test.each([
    ["en", 1, "week", "to every week;"],
    ["en", 6, "week", "to every 6 weeks;"],
    ["fr", 1, "month", "désormais tous les mois"],
    ["fr", 6, "week", "désormais toutes les 6 semaines"],
  ])("SCH-2 %s says how often: %i %s", (language, every, unit, said) => {
    const data = { kind: "mentoring", pace: { every, unit }, dueOn: "2026-12-22", why: "Harvest" };
    expect(writerOf(language).say({ type: "cadence.pace-changed", data }, "Amara")).toContain(said);
  });

  test.each([
    ["en", "invited Amani (Côte d’Ivoire) to"],
    ["fr", "invité Upendo (Kenya)"],
    ["fr", "invité Salama (Ouganda)"],
  ])("%s calls countries by their names: %s", (language, said) => {
    const countries: Readonly<Record<string, string>> = { Amani: "CI", Upendo: "KE", Salama: "UG" };
    const organisationName = Object.keys(countries).find((name) => said.includes(name)) ?? "";
    const data = { organisationName, country: countries[organisationName], programmeName: "East", contactName: "Ada" };
    expect(writerOf(language).say({ type: "application.invited", data }, "Amara")).toContain(said);
  });

  test("passes sealed tokens and odd names on as they are", () => {
    const data = { displayName: "⟦s1.{x}'⟧", role: "programme-manager", level: "funder" };
    expect(writer.say({ type: "grant.given", data }, "⟦s1.b⟧")).toBe(
      "⟦s1.b⟧ gave ⟦s1.{x}'⟧ the role of programme manager for this funder.",
    );
  });

  test("writes days and moments out", () => {
    expect(writer.say({ type: "contact.due", data: { kind: "check-in", dueOn: "2026-03-03" } }, "The platform")).toBe(
      "The platform noted that a check in is due on 3 March 2026.",
    );
    const to = { happened: "2026-03-01[Africa/Nairobi]", minutes: 60 };
    const corrected = {
      kind: "visit",
      reason: "Wrong day",
      ...to,
      was: { ...to, happened: "2026-03-02T09:30:00.000Z", minutes: 1 },
    };
    expect(writer.say({ type: "engagement.corrected", data: corrected }, "Amara")).toBe(
      "Amara corrected the entry of a visit: not 1 minute on 2 March 2026 at 09:30 UTC, but 60 minutes on 1 March 2026. Why: Wrong day",
    );
  });

  test("is said in French, and in English where French has no sentence for it", () => {
    const data = { displayName: "Kofi", role: "programme-manager", level: "funder" };
    expect(writerOf("fr").say({ type: "grant.given", data }, "Amara")).toBe(
      "Amara a donné à Kofi le rôle de responsable de programme (niveau\u00a0: bailleur).",
    );
    const speechless = new SentenceWriter({ ...french, sentences: {} }, writer);
    expect(speechless.say({ type: "account.closed", data: { reason: "Left" } }, "Amara")).toBe(
      "Amara closed the account: Left",
    );
  });

  test("is the type itself where there is none", () => {
    expect(writer.say({ type: "constructor", data: {} }, "Amara")).toBe("constructor");
  });

  test.each([
    ["account:1", "⟦s1.a⟧", "⟦s1.a⟧"],
    ["account:1", undefined, "Somebody"],
    ["process:when-seat-taken", undefined, "The platform"],
    ["deadline:overdue", undefined, "The platform"],
    ["operator", undefined, "An operator"],
    ["link:1", undefined, "Somebody with a link"],
  ])("names %s", (actor, name, called) => expect(writer.actor(actor, name)).toBe(called));
});

test("PRV-2 what only some may read stands in no sentence", () => {
  const dilemma = optional(field.restricted(field.text()));
  const data = record({ kind: field.code(), dilemma, inside: record({ alert: field.protected(field.flag()) }) });
  expect(placeholdersIn(data).map(({ name }) => name)).toEqual(["kind"]);
});

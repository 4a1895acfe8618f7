import { canonicalJson } from "@sankofa/kernel/canonical-json";
import { field, list, map, record, Type } from "@sankofa/kernel/schema";
import { planOf, type Plan } from "./personal-fields";
import { TakenTexts } from "./taken-texts";

const AMINA = "0190c000-0000-7000-8000-000000000001";
const KWAME = "0190c000-0000-7000-8000-000000000002";

const planFor = (schema: Parameters<typeof planOf>[0]): Plan => {
  const plan = planOf(schema);
  if (!plan) throw new Error("This schema has no personal field");
  return plan;
};

/** Every place filled with what was taken out of it, marked with whose it is. */
const fill = (taken: TakenTexts): void => {
  for (const [subject, places] of taken.places)
    for (const { into, at, text } of places) into[at] = `${subject === AMINA ? "amina" : "kwame"}:${text}`;
};

describe("personal texts that are taken out", () => {
  const person = record({ personId: field.id(), name: field.personal("personId") });

  test("leave what was given as it was, in lists and maps and under a person of an enclosing object", () => {
    const plan = planFor(
      record({
        personId: field.id(),
        names: list(field.personal("personId")),
        others: map(person),
        plain: record({ count: field.whole() }),
      }),
    );
    const given = {
      personId: AMINA,
      names: ["Amina", "Mina"],
      others: { first: { personId: KWAME, name: "Kwame" } },
      plain: { count: 1 },
    };
    const before = structuredClone(given);
    const taken = new TakenTexts(() => false);
    const rest = taken.takeFrom(plan, given) as typeof given;
    fill(taken);
    expect(rest).toEqual({
      personId: AMINA,
      names: ["amina:Amina", "amina:Mina"],
      others: { first: { personId: KWAME, name: "kwame:Kwame" } },
      plain: { count: 1 },
    });
    expect(given).toEqual(before);
    expect(rest.plain).toBe(given.plain);
  });

  test("where a second schema names other texts of the same inner object, none of the two is missed", () => {
    const named = record({ who: person });
    const reached = record({ who: record({ personId: field.id(), phone: field.personal("personId") }) });
    const taken = new TakenTexts(() => false);
    const given = { who: { personId: AMINA, name: "Amina", phone: "+254 700 000 001" } };
    const rest = taken.takeFrom(planFor(Type.Union([named, reached])), given);
    fill(taken);
    expect(rest).toEqual({ who: { personId: AMINA, name: "amina:Amina", phone: "amina:+254 700 000 001" } });
  });

  test("a place that nobody filled cannot be stored", () => {
    const taken = new TakenTexts(() => false);
    const rest = taken.takeFrom(planFor(person), { personId: AMINA, name: "Amina" });
    expect(() => canonicalJson(rest)).toThrow("Not JSON: symbol");
    fill(taken);
    expect(canonicalJson(rest)).toBe(`{"name":"amina:Amina","personId":"${AMINA}"}`);
  });

  test("texts that are to stay are no reason for a copy", () => {
    const taken = new TakenTexts((text) => text.startsWith("sealed"));
    const given = [
      { personId: AMINA, name: "sealed" },
      { personId: KWAME, name: "sealed too" },
    ];
    expect(taken.takeFrom(planFor(list(person)), given)).toBe(given);
    expect(taken.places.size).toBe(0);
  });

  test("of several values, a person's are all in one place", () => {
    const taken = new TakenTexts(() => false);
    const plan = planFor(person);
    const rest = ["Amina", "Mina"].map((name) => taken.takeFrom(plan, { personId: AMINA, name }));
    expect([...taken.places].map(([subject, places]) => [subject, places.map(({ text }) => text)])).toEqual([
      [AMINA, ["Amina", "Mina"]],
    ]);
    fill(taken);
    expect(rest).toEqual([
      { personId: AMINA, name: "amina:Amina" },
      { personId: AMINA, name: "amina:Mina" },
    ]);
  });
});

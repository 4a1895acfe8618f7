import "reflect-metadata";
import { feed, positionOf, readingOver } from "@sankofa/testing/contract-feed";
import { newIdOf } from "@sankofa/testing/given-when-then";
import { told, toldCohort } from "@sankofa/testing/told-cohort";
import type { Contract, Message } from "@sankofa/kernel/contract";
import { field, list, map, optional, record, Type } from "@sankofa/kernel/schema";
import { plainToInstance } from "class-transformer";
import { validateSync } from "class-validator";
import { exportedFacts, listExports } from "./exports.query";
import { WITHHELD, withoutWithheld } from "./withheld.project";

const exportId = newIdOf(901);
const [relationshipId] = told.relationships;
const position = positionOf(toldCohort.length);

const made = (of: object) => ({
  type: "export.made",
  data: { exportId, programmeId: told.programme, shows: "names", position, ...of },
});

/** The cohort as it was told, its export, and something that came later. */
const reading = (of: object = {}, actor?: string, people: readonly Contract[] = []) => {
  const [exported] = feed<Message>(made(of) as unknown as Message);
  const at = { ...exported!, position: positionOf(toldCohort.length + 1), actor: "account:asker" };
  const late = { ...toldCohort.at(-1)!, id: newIdOf(902), position: positionOf(toldCohort.length + 2) };
  return { ...readingOver([...people, ...toldCohort, at, late]), actor: actor ?? "account:asker" };
};
const ask = async (over: ReturnType<typeof reading>) => exportedFacts.answer({ exportId, limit: 100 }, over);

test("AUD-5 an export holds what was recorded up to when it was asked for, and nothing since", async () => {
  const page = await ask(reading());
  const positions = (page?.items ?? []).map((each) => each.position);
  expect(positions.length).toBeGreaterThan(20);
  expect(positions.at(-1)! <= position).toBe(true);
  expect(page?.items[0]).toMatchObject({
    kind: "programme",
    type: "programme.opened",
    data: { programmeId: told.programme },
  });
  expect(page?.next).toBeNull();
});

test("AUD-5 an export is asked for whole up to there: where a fact of it cannot be told it is refused", async () => {
  const over = reading();
  const asked: unknown[] = [];
  const factsBehind: typeof over.factsBehind = (view, key, page) => {
    asked.push(page.wholeUpTo);
    return over.factsBehind(view, key, page);
  };
  await exportedFacts.answer({ exportId, limit: 100 }, { ...over, factsBehind });
  expect(asked).toEqual([position]);
});

test("AUD-5 an export of a relationship holds that relationship and nothing else", async () => {
  const page = await ask(reading({ relationshipId }));
  const of = (page?.items ?? []).map(({ data }) => data["relationshipId"]);
  expect(new Set(of)).toEqual(new Set([relationshipId]));
});

test("AUD-5 only who asked for it is given it, and who may see the programme sees that it was made", async () => {
  expect(await ask(reading({}, "account:another"))).toBeUndefined();
  const { items } = (await listExports.answer({ programmeId: told.programme }, reading()))!;
  expect(items).toEqual([expect.objectContaining({ exportId, by: "account:asker", relationshipId: null })]);
});

test("PRV-3 what is shown on need only is withheld, wherever in a fact it stands", () => {
  const danger = field.protected(field.text());
  const schema = record({
    kind: field.code(),
    visits: list(record({ minutes: field.whole(), danger })),
    notes: optional(field.restricted(field.line())),
    answers: map(danger),
  });
  const data = { kind: "visit", visits: [{ minutes: 30, danger: "x" }], notes: "y", answers: { a: "z" } };
  expect(withoutWithheld(schema, data, "names")).toEqual({
    kind: "visit",
    visits: [{ minutes: 30, danger: WITHHELD }],
    notes: WITHHELD,
    answers: { a: WITHHELD },
  });
  // Nobody has said how far a key may travel that no schema knows.
  expect(withoutWithheld(schema, { kind: "visit", more: { of: "it" } }, "names")).toEqual({
    kind: "visit",
    more: WITHHELD,
  });
});

test("PRV-1 where people are shown by pseudonyms, what people wrote is withheld, by its class", () => {
  const schema = record({
    kind: field.code(),
    happened: field.line(),
    partner: field.line(),
    personId: field.id(),
    name: field.personal("personId"),
    minutes: field.whole(),
    gaps: Type.Union([field.text(), Type.Null()]),
    dueOn: Type.Union([field.localDate(), Type.Null()]),
    points: list(record({ point: field.code(), words: optional(field.text()) })),
    answers: list(field.internal(Type.Union([Type.String(), Type.Number(), list(Type.String())]))),
  });
  const data = {
    ...{ kind: "visit", happened: "2026-03-01[Africa/Nairobi]", partner: "Dr Otieno's office", personId: newIdOf(1) },
    ...{ name: "⟦s1.a⟧", minutes: 30, gaps: "Otieno has left", dueOn: "2026-03-02" },
    points: [{ point: "first", words: "Ask Otieno" }],
    answers: ["Otieno", 3, ["Otieno"]],
    unknown: "Otieno",
  };
  expect(withoutWithheld(schema, data, "pseudonyms")).toEqual({
    ...data,
    ...{ partner: WITHHELD, gaps: WITHHELD, unknown: WITHHELD },
    points: [{ point: "first", words: WITHHELD }],
    answers: [WITHHELD, 3, [WITHHELD]],
  });
  expect(withoutWithheld(schema, data, "names")).toEqual({ ...data, unknown: WITHHELD });
});

test("AUD-5 an export shows people as is written down of it, and never more than whoever asks may read now", async () => {
  const audits = [{ id: newIdOf(9), role: "auditor" as const, level: "programme" as const, on: told.programme }];
  const shownBy = async (shows: "names" | "pseudonyms", grants?: typeof audits) => {
    const page = await ask({ ...reading({ shows }), ...(grants ? { grants } : {}) });
    const text = JSON.stringify(page?.items);
    expect(text.includes("It fits")).toBe(page?.export.shows === "names");
    return exportedFacts.shows?.(page!);
  };
  expect(await shownBy("names")).toBe("names");
  expect(await shownBy("pseudonyms")).toBe("pseudonyms");
  expect(await shownBy("names", audits)).toBe("pseudonyms");
});

test("AUD-5 of each fact it says what its actor was at that place then, not elsewhere", async () => {
  const account = { accountId: told.coordinator, displayName: "⟦s1.amara⟧" };
  const grant = (nth: number, role: string, level: string, on: string) => ({
    type: "grant.given",
    data: { grantId: newIdOf(nth), accountId: told.coordinator, role, level, on },
    recorded: "2026-01-01T08:00:00.000Z",
  });
  const known = feed<Message>(
    { type: "account.opened", data: account },
    grant(71, "coordinator", "programme", told.programme),
    grant(72, "mentor", "relationship", newIdOf(73)),
  );
  const page = await ask({ ...reading({}, undefined, known) });
  expect(new Set(page?.items.flatMap(({ roles }) => roles))).toEqual(new Set(["coordinator"]));
});

test("AUD-5 the list of exports goes on where a page of it ended", () => {
  // Exactly as the edge reads it: the cursor of a list is the list's own.
  const { request } = listExports;
  const asked = plainToInstance(request, { programmeId: told.programme, limit: "1", cursor: "WyIyMDI2Il0" });
  expect(validateSync(asked as object, { whitelist: true, forbidNonWhitelisted: true })).toEqual([]);
});

import { feed, positionOf, readingOver } from "@sankofa/testing/contract-feed";
import { newIdOf } from "@sankofa/testing/given-when-then";
import { told, toldCohort } from "@sankofa/testing/told-cohort";
import type { Message } from "@sankofa/kernel/contract";
import { field, list, map, optional, record } from "@sankofa/kernel/schema";
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
const reading = (of: object = {}, actor?: string) => {
  const [exported] = feed<Message>(made(of) as unknown as Message);
  const at = { ...exported!, position: positionOf(toldCohort.length + 1), actor: "account:asker" };
  const late = { ...toldCohort.at(-1)!, id: newIdOf(902), position: positionOf(toldCohort.length + 2) };
  return { ...readingOver([...toldCohort, at, late]), actor: actor ?? "account:asker" };
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
  expect(withoutWithheld(schema, data)).toEqual({
    kind: "visit",
    visits: [{ minutes: 30, danger: WITHHELD }],
    notes: WITHHELD,
    answers: { a: WITHHELD },
  });
});

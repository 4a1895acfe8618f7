import Ajv from "ajv";
import { agendaContent, agendaOf, agendas, sessionTitles, titleOf } from "./agendas";

const ajv = new Ajv({ strict: false, allErrors: true });

test.each(agendaContent.map((content) => [`${content.kind} ${content.id}`, content] as const))(
  "%s passes its schema",
  (_, { schema, data }) => {
    expect(ajv.validate(schema, data) ? [] : ajv.errors).toEqual([]);
  },
);

test.each([
  ["snmp-track-1", [5]],
  ["snmp-track-2", [4, 3, 4]],
  ["snmp-track-3", [3, 3, 4, 3, 4]],
] as const)("SCH-1 %s has the source's days and sessions, in order", (id, sessions) => {
  const days = agendaOf(id)?.days ?? [];
  expect(days.map((each) => each.sessions.length)).toEqual(sessions);
  expect(days.map(({ day }) => day)).toEqual(days.map((_, index) => index + 1));
});

// In the source's words, a session for each: what a day begins with is not what the day before ended with.
test.each([
  ["snmp-track-1", 1, ["lever", "keep to a norm", "word counts", "finding out", "worked so far"]],
  ["snmp-track-2", 2, ["theory of change", "structures", "come first"]],
  ["snmp-track-2", 3, ["by themselves", "a programme helps", "Strategies", "Evaluation"]],
  ["snmp-track-3", 2, ["ethical", "theory of change", "bear on our practice"]],
  ["snmp-track-3", 3, ["come first", "by themselves", "structures", "serve best"]],
  ["snmp-track-3", 4, ["a programme helps", "First steps", "Methods"]],
  ["snmp-track-3", 5, ["Strategies", "Looking back", "what comes next", "Evaluation"]],
] as const)("SCH-1 %s, day %i, goes through its sessions in the source's order", (id, day, words) => {
  const titles = (agendaOf(id)?.days[day - 1]?.sessions ?? []).map((session) => titleOf(session));
  expect(titles).toEqual(words.map((each) => expect.stringContaining(each)));
});

test("every session has a title in every language, and every title a session", () => {
  const sessions = [...new Set(agendas.flatMap(({ days }) => days.flatMap((day) => day.sessions)))].sort();
  for (const { titles } of sessionTitles) expect(Object.keys(titles).sort()).toEqual(sessions);
  expect(titleOf("starting-out", "xx")).toBe(titleOf("starting-out"));
  expect(titleOf("no-such-session")).toBe("no-such-session");
});

test("a template without a training has no agenda", () => {
  expect(agendaOf("no-such-template")).toBeUndefined();
});

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

test("every session has a title in every language, and every title a session", () => {
  const sessions = [...new Set(agendas.flatMap(({ days }) => days.flatMap((day) => day.sessions)))].sort();
  for (const { titles } of sessionTitles) expect(Object.keys(titles).sort()).toEqual(sessions);
  expect(titleOf("starting-out", "xx")).toBe(titleOf("starting-out"));
  expect(titleOf("no-such-session")).toBe("no-such-session");
});

test("a template without a training has no agenda", () => {
  expect(agendaOf("no-such-template")).toBeUndefined();
});

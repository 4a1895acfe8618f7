import "reflect-metadata";
import { feedContracts } from "@sankofa/contracts/feed";
import { getMetadataStorage } from "class-validator";
import { enrolment } from "./enrolment.context";

test("names are said once, and every query reads views of the room", () => {
  const twice = (names: readonly string[]) => names.filter((name, index) => names.indexOf(name) !== index);
  const { commands, queries, views, processes, nouns, outbound } = enrolment;
  expect(twice([...commands, ...queries].map(({ name }) => name))).toEqual([]);
  expect(
    twice([...commands, ...queries].filter((entry) => !("platformOnly" in entry)).map(({ route }) => route)),
  ).toEqual([]);
  for (const query of queries) for (const read of query.views) expect(views).toContain(read);
  for (const each of [...views.flatMap(({ reads }) => reads), ...processes.flatMap(({ hears }) => hears)])
    expect(Object.keys(feedContracts)).toContain(each);
  expect(Object.keys(outbound).sort()).toEqual(nouns.flatMap(({ facts }) => Object.keys(facts)).sort());
});

test("every as-of query reads views that keep history", () => {
  for (const query of enrolment.queries)
    if (query.asOf) for (const read of query.views) expect([query.name, read.history]).toEqual([query.name, true]);
});

test("route parameters are fields the request checks", () => {
  for (const { name, route, request } of [...enrolment.commands, ...enrolment.queries]) {
    const rules = getMetadataStorage().getTargetValidationMetadatas(request, "", false, false);
    const checked = new Set(rules.map(({ propertyName }) => propertyName));
    const parameters = [...route.matchAll(/:([a-zA-Z]+)/g)].map(([, parameter]) => parameter ?? "");
    expect([name, parameters.filter((parameter) => !checked.has(parameter))]).toEqual([name, []]);
  }
});

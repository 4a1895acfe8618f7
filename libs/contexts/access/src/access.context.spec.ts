import { access } from "./access.context";

test("what processes ask for exists in the room", () => {
  const commands = access.commands.map(({ name }) => `access.${name}`);
  expect(commands).toContain("access.give-grant");
  expect(access.queries.flatMap(({ views }) => views).filter((view) => !access.views.includes(view))).toEqual([]);
});

test("every fact says something that is a contract of the room", () => {
  const facts = access.nouns.flatMap(({ facts }) => Object.keys(facts)).sort();
  expect(Object.keys(access.outbound).sort()).toEqual(facts);
  const said = facts.map((type) => access.outbound[type]?.inside({ type, data: {} }, { stream: "", id: "" }).type);
  expect(said.filter((type) => !type || !(type in access.contracts))).toEqual([]);
});

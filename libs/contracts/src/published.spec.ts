import { Ajv2020 } from "ajv/dist/2020";
import { field, list, optional, record } from "@sankofa/kernel/schema";
import { sampleOf, type SampledSchema } from "@sankofa/testing/samples";
import { PREFIX } from "./cloud-event";
import { contractSchema } from "./contract-schema";
import { feedContracts } from "./feed";
import { fieldFaults } from "./field-faults";
import { publishedContracts } from "./published";

const published = Object.entries(publishedContracts);

test.each(published)("%s holds nothing personal, protected or restricted, and no long text", (_type, { data }) => {
  expect(fieldFaults(data)).toEqual([]);
});

test.each(published)("%s bears its version in its name, and says in a sentence what it tells", (type, contract) => {
  expect(type).toMatch(new RegExp(`^${PREFIX.replaceAll(".", "\\.")}[a-z]+\\.[a-z-]+\\.v${contract.version}$`));
  expect(contract.audience).toBe("public");
  expect(contract.summary).toMatch(/^[A-Z].{10,}[^.]$/);
});

test.each(published)("%s is described by a JSON Schema that a strict validator takes", (type, contract) => {
  const valid = new Ajv2020({ strict: true }).compile(contractSchema(type, contract));
  const sample = sampleOf(contract.data as SampledSchema) as object;
  expect(valid(sample)).toBe(true);
  expect(valid({ ...sample, somethingElse: 1 })).toBe(false);
  expect(valid({})).toBe(false);
});

test("what is said inside and what is said outside are two vocabularies", () => {
  expect(Object.values(feedContracts).filter(({ audience }) => (audience as string) !== "internal")).toEqual([]);
  expect(Object.keys(publishedContracts).filter((type) => type in feedContracts)).toEqual([]);
});

test("a field that may not leave is found wherever it is", () => {
  const person = { personId: field.id(), name: field.personal("personId") };
  expect(fieldFaults(record(person))).toEqual(["/name is personal"]);
  expect(fieldFaults(record({ people: list(record(person)) }))).toEqual(["/people[]/name is personal"]);
  const notes = optional(field.restricted(field.line()));
  expect(fieldFaults(record({ what: record({ notes, danger: field.protected(field.flag()) }) }))).toEqual([
    "/what/notes is restricted",
    "/what/danger is protected",
  ]);
  expect(fieldFaults(record({ reason: field.text() }))).toEqual(["/reason is a text of up to 4000 characters"]);
  expect(fieldFaults(record({ ids: list({ type: "string" }) }))).toEqual(["/ids[] has no class"]);
});

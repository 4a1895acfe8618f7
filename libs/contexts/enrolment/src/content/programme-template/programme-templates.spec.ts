import { LANGUAGES } from "@sankofa/kernel/language";
import Ajv from "ajv";
import { memorandumText } from "./memorandum-text";
import { catalogueOf, templateContent, templateOf, templates } from "./programme-templates";

const ajv = new Ajv({ strict: false, allErrors: true });
const track3 = templateOf("snmp-track-3");
const english = track3 && catalogueOf(track3);
if (!track3 || !english) throw new Error("Track 3 ships with its English wording");

test.each(templateContent.map((content) => [`${content.kind} ${content.id} v${content.version}`, content] as const))(
  "%s passes its schema",
  (_name, content) => {
    expect(ajv.validate(content.schema, content.data) ? [] : ajv.errors).toEqual([]);
  },
);

test("ENR-1, ENR-2, ENR-6, ENR-7: Track 3 has the source's numbers", () => {
  expect(track3.criteria).toHaveLength(4);
  expect(track3.conditions).toHaveLength(6);
  expect(track3.memorandum.conditions).toEqual(track3.conditions.map(({ item }) => item));
  expect(track3.inception.steps).toHaveLength(12);
  expect(track3.inception.steps.filter(({ kind }) => kind === "question")).toHaveLength(6);
  expect(track3.memorandum.roles.mentor).toHaveLength(3);
  expect(track3.memorandum.roles.mentee).toHaveLength(5);
  expect(track3.months).toBe(12);
  expect(track3.stages).toEqual(["build", "expectations", "manage", "monitor", "end"]);
  const limits = Object.fromEntries(track3.limits.map(({ limit, value }) => [limit, value]));
  expect(limits).toEqual({
    "cohort-capacity": 5,
    "staff-least": 15,
    "staff-most": 100,
    "participants-least": 3,
    "participants-most": 4,
  });
  expect(track3.suggested).toEqual([{ limit: "cohort-capacity", from: 3, to: 5 }]);
});

test("limits that checks and mixes name exist, and each lies within its own bounds", () => {
  for (const template of templates) {
    const limits = template.limits.map(({ limit }) => limit);
    for (const { check } of [...template.criteria, ...template.extraCriteria, ...template.conditions])
      if (check.kind === "between") expect(limits).toEqual(expect.arrayContaining([check.least, check.most]));
    expect(limits).toEqual(expect.arrayContaining([template.participants.least, template.participants.most]));
    for (const { value, least, most } of template.limits) expect(value >= least && value <= most).toBe(true);
  }
});

test.each(LANGUAGES)("every code of a template has its label in the catalogue %s", (language) => {
  const { labels = {} } = catalogueOf(track3, language) ?? {};
  expect(catalogueOf(track3, language)?.language).toBe(language);
  const needed = [
    ...track3.limits.map(({ limit }) => `limit.${limit}`),
    ...[...track3.criteria, ...track3.extraCriteria].flatMap(({ item }) => [
      `criterion.${item}`,
      `criterion.${item}.ask`,
    ]),
    ...track3.conditions.map(({ item }) => `condition.${item}`),
    ...track3.inception.steps.map(({ step }) => `inception.${step}`),
    ...track3.participants.mixes.flatMap(({ mix, roles }) => [
      `mix.${mix}`,
      ...roles.map(({ role }) => `role.${role}`),
    ]),
    ...track3.stages.map((stage) => `stage.${stage}`),
    ...track3.cadences.map(({ cadence }) => `cadence.${cadence}`),
    ...track3.obligations.map(({ obligation }) => `obligation.${obligation}`),
    ...track3.memorandum.roles.mentor.map((role) => `memorandum.mentor.${role}`),
    ...track3.memorandum.roles.mentee.map((role) => `memorandum.mentee.${role}`),
    `practice.${track3.practice}`,
  ];
  expect(needed.filter((key) => labels[key] === undefined)).toEqual([]);
  expect(Object.keys(labels).filter((key) => !needed.includes(key))).toEqual([]);
});

const parties = {
  mentor: "Harambee Institute",
  mentee: "Tumaini {mentor}",
  programme: "East Africa 2026",
  region: ["KE", "UG", "TZ"],
  practice: "child-protection",
  from: "2026-03-01",
  until: "2027-02-28",
} as const;

test.each([
  [
    "en",
    "Harambee Institute and Tumaini {mentor} set down",
    "from March 2026 to February 2027",
    "Kenya, Uganda, and Tanzania",
  ],
  [
    "fr",
    "Harambee Institute et Tumaini {mentor} conviennent",
    "de mars 2026 à février 2027",
    "Kenya, Ouganda et Tanzanie",
  ],
])(
  "ENR-7: the memorandum in %s names parties, period and region, all conditions and both roles, and leaves no placeholder",
  (language, ...said) => {
    const text = memorandumText(track3, catalogueOf(track3, language) ?? english, parties);
    for (const each of said) expect(text).toContain(each);
    expect(text).not.toMatch(/\{(?!mentor\})/);
    expect(text.match(/^\d\. .+$/gm)).toHaveLength(6 + 6 + 3 + 5);
    expect(text).not.toContain("FAWE");
  },
);

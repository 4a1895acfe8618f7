import "reflect-metadata";
import { accessContracts } from "@sankofa/contracts/access.contracts";
import { assessmentContracts } from "@sankofa/contracts/assessment.contracts";
import { enrolmentContracts } from "@sankofa/contracts/enrolment.contracts";
import { relationshipsContracts } from "@sankofa/contracts/relationships.contracts";
import { schedulingContracts } from "@sankofa/contracts/scheduling.contracts";
import { scheduling as room } from "./scheduling.context";

const { commands, queries, views, processes, deadlines, nouns, outbound, refusals } = room;
const twice = (names: readonly string[]) => names.filter((name, index) => names.indexOf(name) !== index);

test("names and routes are said once", () => {
  expect(twice([...commands, ...queries].map(({ name }) => name))).toEqual([]);
  expect(twice([...commands, ...queries].map(({ route }) => route))).toEqual([]);
});

test("what is read and heard is said by some room, and every fact says something", () => {
  const said = Object.keys({
    ...accessContracts,
    ...assessmentContracts,
    ...enrolmentContracts,
    ...relationshipsContracts,
    ...schedulingContracts,
  });
  for (const each of [...views.flatMap(({ reads }) => reads), ...processes.flatMap(({ hears }) => hears)])
    expect(said).toContain(each);
  expect(Object.keys(outbound).sort()).toEqual(nouns.flatMap(({ facts }) => Object.keys(facts)).sort());
});

test("AUD-2 every query reads views of the room, and answers as of a past moment where they keep history", () => {
  for (const { name, views: read, asOf } of queries) {
    for (const view of read) expect(views).toContain(view);
    expect([name, asOf === true]).toEqual([name, read.length > 0 && read.every(({ history }) => history)]);
  }
  for (const { view, dueIndex } of deadlines)
    expect(Object.keys(views.find(({ name }) => name === view)?.index ?? {})).toContain(dueIndex);
});

test("PRV-2 a command is either somebody's or the platform's own", () => {
  for (const { name, allow, platformOnly } of commands)
    expect([name, allow.length > 0]).toEqual([name, platformOnly !== true]);
  for (const { allow } of commands) expect(allow).not.toContain("auditor");
});

test("refusals read as sentences", () => {
  for (const { title } of Object.values(refusals)) expect(title).toMatch(/^[A-Z{].*[^.]$/);
});

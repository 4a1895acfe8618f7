import { given, newIdOf } from "@sankofa/testing/given-when-then";
import { application, type ApplicationCommand } from "./application.decide";
import { IDS, nominated, ORGANISATION, replaced, selected, TERMS, WAY } from "@sankofa/testing/application-facts";
import { takingPart } from "./application.state";
import type { Nominee } from "./application.participants.policies";

const terms = TERMS;
const ready = given(application).facts(...WAY, selected);
const ROLES = ["senior-leadership", "evaluation", "programme-design"];
const person = (role: string, email = `${role}@tumaini.example`): Nominee => ({
  name: `The ${role}`,
  email,
  jobTitle: "Officer",
  role,
});
const nominate = (...participants: readonly Nominee[]): ApplicationCommand => ({
  type: "nominate-participants",
  participants,
});
const three = ROLES.map((role) => person(role));

test("ENR-5: three people with the three roles are nominated, each with an id of their own", () => {
  const told = ready.when(nominate(...three), { terms }).twiceWritesNothing();
  told.then(
    ...three.map((each, index) => ({
      type: "enrolment.participant-nominated" as const,
      data: { ...IDS, organisationId: ORGANISATION, personId: newIdOf(index + 1), ...each },
    })),
  );
});

test("ENR-5: four with any of the roles twice; two and five are too few and too many", () => {
  const fourth = person("evaluation", "fourth@tumaini.example");
  const fifth = person("evaluation", "fifth@tumaini.example");
  expect(ready.when(nominate(...three, fourth), { terms }).facts).toHaveLength(4);
  ready
    .when(nominate(...three.slice(1)), { terms })
    .thenRefused("participants-number", { least: 3, most: 4, nominated: 2 });
  ready.when(nominate(...three, fourth, fifth), { terms }).thenRefused("participants-number", { nominated: 5 });
});

test.each(ROLES)("ENR-5: without %s the mix is refused, naming the role", (role) => {
  const others = three.filter((each) => each.role !== role);
  const filled = [...others, person(others[0]?.role ?? "", "more@tumaini.example")];
  ready.when(nominate(...filled), { terms }).thenRefused("role-missing", { role });
});

test("ENR-5: the memorandum's reading is a mix of its own: one senior leader and two or three programme staff", () => {
  const roles = [
    { role: "senior-leadership", least: 1, most: 1 },
    { role: "programme-staff", least: 2, most: 3 },
  ];
  const variant = { ...TERMS, participants: { least: 3, most: 4, roles } };
  const staff = ["a", "b", "c"].map((name) => person("programme-staff", `${name}@tumaini.example`));
  const senior = person("senior-leadership");
  expect(ready.when(nominate(senior, ...staff), { terms: variant }).facts).toHaveLength(4);
  expect(ready.when(nominate(senior, ...staff.slice(1)), { terms: variant }).facts).toHaveLength(3);
  const twoSeniors = [senior, person("senior-leadership", "s2@tumaini.example"), ...staff.slice(1)];
  ready.when(nominate(...twoSeniors), { terms: variant }).thenRefused("role-crowded", { most: 1 });
});

test("ENR-5: strange roles, one person twice, and organisations that are not selected are refused", () => {
  ready.when(nominate(...three.slice(1), person("driver")), { terms }).thenRefused("role-unknown", { role: "driver" });
  const same = { ...person("evaluation"), email: " Programme-Design@TUMAINI.example " };
  ready
    .when(nominate(person("senior-leadership"), person("programme-design"), same), { terms })
    .thenRefused("participant-twice");
  given(application)
    .facts(...WAY)
    .when(nominate(...three), { terms })
    .thenRefused("application-not-selected");
});

describe("replacement on turnover", () => {
  const nominations = ROLES.map((role, index) => nominated(newIdOf(index + 1), role, `${role}@tumaini.example`));
  const staffed = ready.facts(...nominations);
  const by = { name: "Neema", email: "neema@tumaini.example", jobTitle: "Director" };
  const replace = (personId: string, successor = by): ApplicationCommand => ({
    type: "replace-participant",
    personId,
    by: successor,
    reason: "Left",
  });

  test("ENR-5: who comes takes the role of who leaves, and both stay in the history", () => {
    const told = staffed
      .when(replace(newIdOf(2)), { terms, newId: (index) => newIdOf(index, 7) })
      .thenTypes("enrolment.participant-replaced");
    expect(told.facts[0]?.data).toMatchObject({
      role: "evaluation",
      replacedPersonId: newIdOf(2),
      personId: newIdOf(1, 7),
    });
    told.twiceWritesNothing();
    const { state } = told;
    if (state.status === "absent") throw new Error("The application is there");
    expect(state.participants).toHaveLength(4);
    expect(takingPart(state.participants).map(({ email }) => email)).toContain(by.email);
    expect(takingPart(state.participants)).toHaveLength(3);
  });

  test("ENR-5: nobody is replaced twice by different people, by somebody who takes part, or without having taken part", () => {
    const once = staffed.facts(replaced(newIdOf(1), newIdOf(9)));
    once.when(replace(newIdOf(1)), { terms }).thenRefused("participant-replaced-already");
    staffed
      .when(replace(newIdOf(1), { ...by, email: "EVALUATION@tumaini.example" }), { terms })
      .thenRefused("participant-twice");
    staffed.when(replace(newIdOf(8)), { terms }).thenRefused("participant-unknown");
  });

  test("ENR-5: a second nomination is refused; who leaves is replaced", () => {
    staffed.when(nominate(...three), { terms }).thenRefused("participants-nominated-already");
  });
});

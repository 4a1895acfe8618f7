import { enrolmentContracts, type EnrolmentMessage } from "@sankofa/contracts/enrolment.contracts";
import { newIdOf } from "@sankofa/testing/given-when-then";
import * as samples from "@sankofa/testing/application-facts";
import { outbound, type EnrolmentFact } from "./outbound";

const stream = `enrolment.application-${newIdOf(0)}`;

const said = (fact: EnrolmentFact): EnrolmentMessage => {
  const say = outbound[fact.type].inside as (
    fact: EnrolmentFact,
    envelope: { readonly stream: string; readonly id: string },
  ) => EnrolmentMessage;
  return say(fact, { stream, id: newIdOf(1) });
};

const facts: readonly EnrolmentFact[] = [
  ...samples.WAY,
  samples.waived("staff"),
  samples.selected,
  samples.lapsed,
  samples.declined,
  samples.waitlisted,
  samples.withdrawn,
  samples.corrected(),
  samples.nominated(newIdOf(2)),
  samples.replaced(newIdOf(2), newIdOf(3)),
];

test.each(facts.map((fact) => [fact.type, fact] as const))(
  "what is said of %s has the fields of its contract and names programme and application",
  (_type, fact) => {
    const { type, data } = said(fact);
    expect(Object.keys(data).filter((name) => !(name in enrolmentContracts[type].data.properties))).toEqual([]);
    expect(data).toMatchObject(samples.IDS);
  },
);

test("a memorandum in force carries the course its relationship follows", () => {
  const ids = { memorandumId: newIdOf(4), ...samples.IDS };
  const message = said({
    type: "enrolment.memorandum-in-force",
    data: {
      ...ids,
      programmeName: "East Africa",
      template: "snmp-track-3",
      templateVersion: 1,
      mentorOrganisationId: newIdOf(5),
      mentorOrganisation: "Harambee",
      menteeOrganisationId: newIdOf(6),
      menteeOrganisation: "Tumaini",
      from: "2026-03-01",
      until: "2027-02-28",
      zone: "Africa/Nairobi",
      textVersion: 1,
      digest: "a".repeat(64),
      participants: [],
    },
  });
  expect(Object.keys(message.data).sort()).toEqual(
    Object.keys(enrolmentContracts["memorandum.in-force"].data.properties).sort(),
  );
  expect(message.data).toMatchObject({
    stages: ["build", "expectations", "manage", "monitor", "end"],
    cadences: [{ every: 1, unit: "month" }],
  });
});

import Ajv from "ajv";
import { enrolmentContracts, type EnrolmentMessage } from "@sankofa/contracts/enrolment.contracts";
import { newIdOf } from "@sankofa/testing/given-when-then";
import * as samples from "../domain/application/application.samples";
import type { ApplicationFact } from "../domain/application/application.events";
import { outbound, type EnrolmentFact } from "./outbound";

const ajv = new Ajv({ strict: false });
const stream = `enrolment.application-${newIdOf(0)}`;

const said = (fact: EnrolmentFact): EnrolmentMessage => {
  const say = outbound[fact.type] as (
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
  samples.corrected,
  samples.nominated(newIdOf(2)),
  samples.replaced(newIdOf(2), newIdOf(3)),
] satisfies readonly ApplicationFact[];

test.each(facts.map((fact) => [fact.type, fact] as const))(
  "what is said of %s fits its contract and names programme and application",
  (_type, fact) => {
    const { type, data } = said(fact);
    expect(ajv.validate(enrolmentContracts[type].data, data) ? [] : ajv.errors).toEqual([]);
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
  expect(ajv.validate(enrolmentContracts["memorandum.in-force"].data, message.data) ? [] : ajv.errors).toEqual([]);
  expect(message.data).toMatchObject({
    stages: ["build", "expectations", "manage", "monitor", "end"],
    cadences: [{ every: 1, unit: "month" }],
  });
});

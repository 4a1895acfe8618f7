import "reflect-metadata";
import type { EnrolmentContract, EnrolmentMessage } from "@sankofa/contracts/enrolment.contracts";
import { feed } from "@sankofa/testing/contract-feed";
import { newIdOf } from "@sankofa/testing/given-when-then";
import { plainToInstance } from "class-transformer";
import { validateSync } from "class-validator";
import { openRelationship, OpenRelationshipRequest } from "../../commands/open-relationship";
import { whenMemorandumInForceThenOpen as open } from "./when-memorandum-in-force-then-open";

const inForce: EnrolmentMessage = {
  type: "memorandum.in-force",
  data: {
    memorandumId: newIdOf(1),
    programmeId: newIdOf(2),
    applicationId: newIdOf(3),
    template: "snmp-track-3",
    templateVersion: 1,
    programmeName: "Track 3 East",
    mentorOrganisationId: newIdOf(4),
    mentorOrganisation: "Amani Lab",
    menteeOrganisationId: newIdOf(5),
    menteeOrganisation: "Tumaini",
    from: "2026-03-01",
    until: "2027-02-28",
    zone: "Africa/Nairobi",
    stages: ["build", "expectations", "manage", "monitor", "end"],
    cadences: [{ cadence: "mentoring-contact", every: 1, unit: "month" }],
    obligations: [{ obligation: "half-point-check-in", due: "half" }],
    textVersion: 2,
    digest: "a".repeat(64),
    participants: [{ personId: newIdOf(6), role: "senior-leadership" }],
  },
};
const [contract] = feed(inForce) as unknown as readonly [Extract<EnrolmentContract, { type: "memorandum.in-force" }>];

test("REL-1 a memorandum in force opens one relationship, under its own id, when it came into force", () => {
  const [instruction, ...more] = open.then(contract);
  expect(more).toEqual([]);
  expect(instruction?.command).toBe(`relationships.${openRelationship.name}`);
  expect(instruction?.request).toMatchObject({ memorandumId: newIdOf(1), happened: contract.happened });
  expect(open.then(contract)).toEqual(open.then(contract));
});

test("REL-1 the request fits the command, which keeps the exit conditions of today", () => {
  const request = plainToInstance(OpenRelationshipRequest, open.then(contract)[0]?.request);
  expect(validateSync(request, { whitelist: true, forbidNonWhitelisted: true })).toEqual([]);
  expect(openRelationship.id(request, undefined as never)).toBe(newIdOf(1));
  expect(openRelationship.command(request, undefined as never)).toMatchObject({
    opening: {
      relationshipId: newIdOf(1),
      stages: [
        { stage: "build", exit: ["rights-acknowledged-by-both"] },
        { stage: "expectations", exit: ["plan-agreed-by-both"] },
        { stage: "manage", exit: ["contact-held"] },
        { stage: "monitor", exit: [] },
        { stage: "end", exit: [] },
      ],
    },
  });
});

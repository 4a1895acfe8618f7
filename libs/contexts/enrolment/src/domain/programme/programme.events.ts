import { fact, type FactOf } from "@sankofa/kernel/fact";
import type { FactRegistry } from "@sankofa/kernel/fact";
import { field, list, record, Type } from "@sankofa/kernel/schema";

/** An ISO 3166-1 alpha-2 code. */
const country = () => field.public(Type.String({ pattern: "^[A-Z]{2}$" }));

/** What can become true of a programme. The limits it opened with are in the fact, so that a later template changes nothing. */
export const programmeFacts = {
  "enrolment.programme-opened": fact(1, {
    programmeId: field.id(),
    name: field.line(),
    template: field.code(),
    templateVersion: field.whole(1),
    leadOrganisationId: field.id(),
    leadOrganisation: field.line(),
    region: list(country()),
    practice: field.line(),
    extraCriteria: list(field.code()),
    participantMix: field.code(),
    from: field.localDate(),
    until: field.localDate(),
    zone: field.zone(),
    limits: list(record({ limit: field.code(), value: field.whole() })),
  }),
  "enrolment.programme-limit-overridden": fact(1, {
    programmeId: field.id(),
    limit: field.code(),
    from: field.whole(),
    to: field.whole(),
    reason: field.text(),
  }),
  "enrolment.programme-closed": fact(1, { programmeId: field.id(), reason: field.text() }),
} satisfies FactRegistry;

export type ProgrammeFact = FactOf<typeof programmeFacts>;

import type { Caller, Role, Scope, ScopeLevel } from "@sankofa/kernel/scope";
import type { Cohort } from "../support/cohort";
import type { Member } from "../support/member";
import { ofOrganisation } from "./organisation-records";
import { recordsOfPair } from "./relationship-records";

/** The records of one programme that routes name, and what each belongs to. */
export interface Place {
  readonly scope: Required<Scope>;
  /** By path parameter. */
  readonly ids: Readonly<Record<string, string>>;
  /** What nobody outside may read: ids and names. */
  readonly secrets: readonly string[];
}

export interface RoleHolder {
  readonly role: Role;
  readonly member: Member;
  readonly caller: Caller;
}

const holder = async (role: Role, member: Member): Promise<RoleHolder> => {
  const { grants } = await member.sees<Pick<Caller, "grants">>("/session");
  return { role, member, caller: { actor: `account:${member.account}`, tenant: member.funder, grants } };
};

/** One programme with a relationship at work in it, and a record of every kind that a route can name. */
export const placeOf = async (
  cohort: Cohort,
  lead: Member,
  name: string,
): Promise<Place & { readonly people: readonly RoleHolder[] }> => {
  const { administrator, cast } = cohort;
  const programmeId = await cohort.opensProgramme(lead, name);
  const { applicationId, applicant, relationshipId, signatory } = await cohort.brings(
    lead,
    `${name} mentee`,
    `Njoki ${name}ka`,
    `Mbeki ${name}ko`,
  );
  const at = { programme: programmeId, application: applicationId, relationship: relationshipId };
  const invitedTo = (role: Role, level: ScopeLevel, on: string): Promise<Member> =>
    cohort.invited(lead, `${role} ${name}li`, { role, level, on });
  const invited = (role: Role, level: keyof typeof at): Promise<Member> => invitedTo(role, level, at[level]);
  const [manager, coordinator] = [
    await invited("programme-manager", "programme"),
    await invited("coordinator", "programme"),
  ];
  const [mentor, mentee, auditor] = [
    await invited("mentor", "relationship"),
    await invited("mentee", "relationship"),
    await invited("auditor", "programme"),
  ];
  await mentor.does(`/relationships/${relationshipId}/plan`, {});
  const meeting = { kind: "meeting", startsAt: "2026-02-10T07:00:00.000Z", minutes: 60 };
  const engagementId = (await mentor.does(`/relationships/${relationshipId}/engagements`, meeting)).id;
  const halfDay = { agenda: "snmp-track-1", dates: ["2026-02-10"], begins: "09:00", ends: "12:30" };
  const trainingId = (await lead.does(`/programmes/${programmeId}/trainings`, halfDay)).id;
  // A form without a required item, so that the sample of an answer fits it.
  const guide = { instrument: "orientation-guide", side: "mentor" };
  await lead.does("/instruments", { instrument: guide.instrument, version: 1 });
  const assignmentId = (await mentor.does(`/relationships/${relationshipId}/forms`, guide)).id;
  const mentorOf = { organisationName: `${name} mentors`, ...cast.nominee(`Salome ${name}mi`, "Adviser", "mentor") };
  const { jobTitle: _title, role: _role, ...taken } = mentorOf;
  const mentorId = (await lead.does(`/programmes/${programmeId}/mentors`, taken)).id;
  const quarter = { from: "2025-10-01", until: "2025-12-31" };
  const reportId = (await lead.does(`/programmes/${programmeId}/reports`, quarter)).id;
  const needed = { areas: [`${name} fundraising`], from: "2026-02-01", until: "2027-01-31" };
  await lead.sees(`/programmes/${programmeId}/match-mentors`);
  await lead.does(`/applications/${applicationId}/match-proposal`, needed);
  const accountId = (
    await administrator.does("/accounts", { displayName: cast.signIn(`Somebody ${name}si`).displayName })
  ).id;
  const grant = { role: "coordinator", level: "programme", on: programmeId };
  administrator.hears(lead);
  const grantId = (await administrator.does(`/accounts/${accountId}/grants`, grant)).id;
  const address = { label: name, url: "http://127.0.0.1:9/" };
  await administrator.does(`/accounts/${accountId}/grants`, {
    ...{ role: "integration", level: "funder", on: administrator.funder },
  });
  const webhookId = (await administrator.does(`/accounts/${accountId}/webhooks`, address)).id;
  const { organisationId, undertakingId } = await ofOrganisation(lead, applicationId, name);
  const toRead = { title: `Books for ${name}`, about: "A guide.", kind: "tool", topic: "organisation" };
  const resourceId = (await administrator.does("/resources", { ...toRead, populations: [], languages: ["en"] })).id;
  const personId =
    (await lead.sees<{ participants: readonly { personId: string }[] }>(`/applications/${applicationId}`))
      .participants[0]?.personId ?? "";
  const records = await recordsOfPair(relationshipId, mentor, name);
  lead.hears(mentor);
  const mediator = await invitedTo("mediator", "challenge", records.challengeId);
  const { id: exportId } = await administrator.does<{ readonly id: string }>(`/programmes/${programmeId}/exports`, {});
  const ids = {
    programmeId,
    applicationId,
    organisationId,
    undertakingId,
    memorandumId: relationshipId,
    relationshipId,
    planId: relationshipId,
    engagementId,
    trainingId,
    assignmentId,
    ...records,
    mentorId,
    reportId,
    accountId,
    grantId,
    personId,
    webhookId,
    resourceId,
    exportId,
  };
  const members: readonly (readonly [Role, Member])[] = [
    ["funder-administrator", administrator],
    ["programme-manager", manager],
    ["coordinator", coordinator],
    ["applicant", applicant],
    ["mentor", mentor],
    ["mentee", mentee],
    ["signatory", signatory],
    ["mediator", mediator],
    ["auditor", auditor],
  ];
  return {
    scope: { funder: administrator.funder, ...at, challenge: records.challengeId },
    ids,
    secrets: [...new Set(Object.values(ids)), name, ...cast.personal().filter((value) => value.includes(name))],
    people: await Promise.all(members.map(([role, member]) => holder(role, member))),
  };
};

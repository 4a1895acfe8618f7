import type { Contract } from "@sankofa/kernel/contract";
import type { Scope } from "@sankofa/kernel/scope";
import { actorOf } from "./happenings.query";
import type { PersonDoc } from "./people.view";

/** What a fact belongs to, by the ids it carries. */
const placeOf = ({ tenant, data }: Contract): Scope => {
  const { programmeId, applicationId, relationshipId, challengeId } = data as Readonly<
    Record<"programmeId" | "applicationId" | "relationshipId" | "challengeId", string | undefined>
  >;
  return {
    funder: tenant,
    ...(programmeId === undefined ? {} : { programme: programmeId }),
    ...(applicationId === undefined ? {} : { application: applicationId }),
    ...(relationshipId === undefined ? {} : { relationship: relationshipId }),
    ...(challengeId === undefined ? {} : { challenge: challengeId }),
  };
};

/** What whoever did it was, at the place of the fact, when it was recorded. */
export const rolesAmong = (
  people: ReadonlyMap<string, PersonDoc | undefined>,
  contract: Contract,
): readonly string[] => {
  const place = placeOf(contract);
  const { recorded } = contract;
  const held = (people.get(actorOf(contract))?.held ?? []).filter(
    ({ level, on, since, until }) => place[level] === on && since <= recorded && (until === null || until > recorded),
  );
  return [...new Set(held.map(({ role }) => role))];
};

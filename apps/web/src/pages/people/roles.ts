import type { Level } from "../../api/access";

/** Where each role may be granted; a spec holds it to the platform's own table. */
export const ROLE_LEVELS: Readonly<Record<string, readonly Level[]>> = {
  "funder-administrator": ["funder"],
  "programme-manager": ["programme", "funder"],
  coordinator: ["programme"],
  applicant: ["application"],
  mentor: ["relationship"],
  mentee: ["relationship", "application"],
  signatory: ["application"],
  mediator: ["challenge"],
  auditor: ["funder", "programme", "relationship"],
  integration: ["funder"],
};

/** A mediator is asked where the conflict stands, on its own page: here no challenge can be chosen. */
export const ROLES_GIVEN_HERE = Object.entries(ROLE_LEVELS).flatMap(([role, levels]) =>
  levels.includes("challenge") ? [] : [role],
);

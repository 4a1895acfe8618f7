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
  auditor: ["funder", "programme", "relationship"],
  integration: ["funder"],
};

import type { Session } from "./session";

/** What a record belongs to, as grants are given. */
export interface Place {
  readonly programme?: string | undefined;
  readonly application?: string | undefined;
  readonly relationship?: string | undefined;
  readonly challenge?: string | undefined;
}

/**
 * True when one of the reader's grants has a role and covers the place. Pages offer what the reader may do by it; the
 * platform decides again.
 */
export const may = (session: Session, place: Place, ...roles: readonly string[]): boolean => {
  const scope: Readonly<Record<string, string | undefined>> = { ...place, funder: session.funder.id };
  return session.grants.some(
    (grant) =>
      scope[grant.level] === grant.on &&
      (roles.includes(grant.role) ||
        (grant.role === "applicant" && place.relationship !== undefined && roles.includes("mentee"))),
  );
};

/** The programme's own people: they record for both sides. */
export const LEAD = ["coordinator", "programme-manager"] as const;
/** Those who set the platform up for a funder. */
export const SETTING_UP = ["funder-administrator", "programme-manager"] as const;
/** Those who see whole programmes. */
export const OVERSEERS = [...LEAD, "funder-administrator", "auditor"] as const;
/** Those who may take away everything that is recorded. */
export const EXPORTERS = OVERSEERS;

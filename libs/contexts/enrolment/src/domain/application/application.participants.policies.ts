import { refuse, type Refused } from "@sankofa/kernel/decision";
import type { Terms } from "./application.policies";

export interface Nominee {
  readonly name: string;
  readonly email: string;
  readonly jobTitle: string;
  readonly role: string;
}

export type NominationFault =
  "participants-number" | "role-unknown" | "role-missing" | "role-crowded" | "participant-twice";

export type ParticipantRefusal =
  | NominationFault
  | "application-not-selected"
  | "participants-nominated-already"
  | "participant-unknown"
  | "participant-replaced-already";

/** Two entries are one person when their addresses are, however they are written. */
export const address = (email: string): string => email.trim().toLowerCase();

/** ENR-5: three or four people who between them hold the roles the template asks for. */
export const nominationFault = (
  nominees: readonly Nominee[],
  { participants }: Terms,
): Refused<NominationFault> | undefined => {
  const { least, most, roles } = participants;
  if (nominees.length < least || nominees.length > most)
    return refuse("participants-number", { least, most, nominated: nominees.length }, "/participants");
  const stranger = nominees.findIndex(({ role }) => !roles.some((share) => share.role === role));
  if (stranger >= 0)
    return refuse("role-unknown", { role: nominees[stranger]?.role ?? "" }, `/participants/${stranger}/role`);
  const twice = nominees.findIndex(
    (nominee, index) => nominees.findIndex((other) => address(other.email) === address(nominee.email)) < index,
  );
  if (twice >= 0) return refuse("participant-twice", undefined, `/participants/${twice}/email`);
  for (const share of roles) {
    const holders = nominees.filter(({ role }) => role === share.role).length;
    if (holders < share.least) return refuse("role-missing", { role: share.role, least: share.least }, "/participants");
    if (share.most !== undefined && holders > share.most)
      return refuse("role-crowded", { role: share.role, most: share.most }, "/participants");
  }
  return undefined;
};

const written = ({ name, email, jobTitle, role }: Nominee): string => [address(email), name, jobTitle, role].join("\n");

/** The same people in the same roles, in whatever order they are listed. */
export const sameNominees = (some: readonly Nominee[], others: readonly Nominee[]): boolean =>
  some.map(written).sort().join("\n\n") === others.map(written).sort().join("\n\n");

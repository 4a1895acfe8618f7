import { field, list, orNull, record, Type } from "@sankofa/kernel/schema";
import type { ApplicationDoc } from "./applications.doc";

export const STATUSES = [
  "invited",
  "interested",
  "shortlisted",
  "inception-held",
  "waitlisted",
  "selected",
  "declined",
  "withdrawn",
] as const;
export const WAITING_FOR = ["applicant", "lead", "place"] as const;

/** An application as a line of a list: where it stands, since when it waits and whose it is. */
export const listedApplicationSchema = record({
  applicationId: field.id(),
  programmeId: field.id(),
  organisationName: field.line(),
  country: field.public(Type.String({ pattern: "^[A-Z]{2}$" })),
  status: field.oneOf(...STATUSES),
  statusSince: field.instant(),
  waitingFor: orNull(field.oneOf(...WAITING_FOR)),
  waitingSince: orNull(field.instant()),
  owner: field.public(Type.String()),
  unmet: list(field.code()),
  waived: list(field.code()),
  seatTaken: field.flag(),
});

export type ListedApplication = Pick<
  ApplicationDoc,
  | "applicationId"
  | "programmeId"
  | "organisationName"
  | "country"
  | "status"
  | "statusSince"
  | "waitingFor"
  | "waitingSince"
  | "owner"
  | "unmet"
  | "seatTaken"
> & { readonly waived: readonly string[] };

export const listedApplication = (doc: ApplicationDoc): ListedApplication => ({
  applicationId: doc.applicationId,
  programmeId: doc.programmeId,
  organisationName: doc.organisationName,
  country: doc.country,
  status: doc.status,
  statusSince: doc.statusSince,
  waitingFor: doc.waitingFor,
  waitingSince: doc.waitingSince,
  owner: doc.owner,
  unmet: doc.unmet,
  waived: doc.waivers.map(({ criterion }) => criterion),
  seatTaken: doc.seatTaken,
});

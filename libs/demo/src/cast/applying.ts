import type { Id } from "@sankofa/kernel/ids";
import type { Identity, Person } from "./person";

/** An organisation on its way in. */
export interface Applying {
  readonly id: Id;
  readonly organisation: string;
  readonly country: string;
  readonly contact: Identity;
  readonly applicant: Person;
}

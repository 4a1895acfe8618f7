import { ID } from "@sankofa/kernel/patterns";
import { PageRequest } from "@sankofa/requests/page-request";
import { Matches } from "class-validator";

/** A list of what belongs to one relationship. */
export class WithinRequest extends PageRequest {
  @Matches(ID)
  relationshipId!: string;
}

/** True of what its last change took out; it stays readable (GEN-2). */
export const isWithdrawn = ({ changes }: { readonly changes: readonly { readonly withdrawn: boolean }[] }): boolean =>
  changes.at(-1)?.withdrawn === true;

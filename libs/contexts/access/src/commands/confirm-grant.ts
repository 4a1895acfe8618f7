import type { Id } from "@sankofa/kernel/ids";
import { command, type Surroundings } from "@sankofa/kernel/manifest";
import { IsUUID } from "class-validator";
import type { GrantCommand, GrantGiven } from "../domain/grant/grant.commands";
import { grant } from "../domain/grant/grant.decide";
import { outlastingGrantsView, overBy } from "../views/outlasting-grants/outlasting-grants.view";
import { aboutGrant, bookOfGrant } from "./book-of-grant";

export class ConfirmGrantRequest {
  @IsUUID()
  grantId!: string;
}

/** Whether somebody is asked about it now. */
const outlasts = async ({ grantId }: { readonly grantId: Id }, around: Surroundings): Promise<boolean> => {
  const book = await around.state(grant, await bookOfGrant({ grantId }, around));
  const entry = book.status === "kept" ? book.entries.find((each) => each.grantId === grantId) : undefined;
  const place = entry && (await around.lookup(outlastingGrantsView, entry.on));
  const held = place?.grants.find((each) => each.grantId === grantId);
  return place !== undefined && held !== undefined && overBy(place, held) !== undefined;
};

export const confirmGrant = command<ConfirmGrantRequest>({
  name: "confirm-grant",
  summary: "Say that a grant is still right, although what it was given for may be over",
  route: "POST /grants/:grantId/confirmation",
  request: ConfirmGrantRequest,
  allow: ["funder-administrator", "programme-manager", "coordinator"],
  noun: grant,
  id: bookOfGrant,
  given: async (request, around): Promise<GrantGiven> => ({
    ...aboutGrant(around),
    outlasts: await outlasts(request, around),
  }),
  command: ({ grantId }): GrantCommand => ({ type: "confirm-grant", grantId }),
});

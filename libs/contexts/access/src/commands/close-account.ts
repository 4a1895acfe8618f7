import { command } from "@sankofa/kernel/manifest";
import { IsString, IsUUID, Length } from "class-validator";
import { account, type AccountCommand } from "../domain/account/account.decide";
import { administrators } from "./fold-administrators";

export class CloseAccountRequest {
  @IsUUID()
  accountId!: string;

  @IsString()
  @Length(1, 4_000)
  reason!: string;
}

export const closeAccount = command<CloseAccountRequest>({
  name: "close-account",
  summary: "Close an account: its grants hold no longer",
  route: "POST /accounts/:accountId/closure",
  request: CloseAccountRequest,
  allow: ["funder-administrator"],
  noun: account,
  id: (request) => request.accountId,
  given: administrators,
  command: ({ reason }): AccountCommand => ({ type: "close-account", reason }),
});

import { command } from "@sankofa/kernel/manifest";
import { IsEmail, IsOptional, IsString, Length, MaxLength } from "class-validator";
import { account, type AccountCommand } from "../domain/account/account.decide";
import { administrators } from "./fold-administrators";

export class OpenAccountRequest {
  @IsString()
  @Length(1, 200)
  displayName!: string;

  @IsOptional()
  @IsEmail()
  @MaxLength(254)
  email?: string;
}

/** An account by itself may do nothing: grants follow. How its owner signs in is no fact and not asked here. */
export const openAccount = command<OpenAccountRequest>({
  name: "open-account",
  summary: "Open an account for a person",
  route: "POST /accounts",
  request: OpenAccountRequest,
  allow: ["funder-administrator", "programme-manager"],
  noun: account,
  id: (_request, around) => around.newId(0),
  given: administrators,
  command: ({ displayName, email }, around): AccountCommand => ({
    type: "open-account",
    accountId: around.newId(0),
    displayName,
    ...(email === undefined ? {} : { email }),
  }),
});

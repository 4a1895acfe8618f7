import { LANGUAGES, type Language } from "@sankofa/kernel/language";
import { command } from "@sankofa/kernel/manifest";
import { IsIn, IsUUID } from "class-validator";
import { account, type AccountCommand } from "../domain/account/account.decide";
import { administrators } from "./fold-administrators";

export class ChooseLanguageRequest {
  @IsUUID()
  accountId!: string;

  @IsIn([...LANGUAGES])
  language!: Language;
}

/** One's own language needs no role. */
export const chooseLanguage = command<ChooseLanguageRequest>({
  name: "choose-language",
  summary: "Choose the language an account is spoken to in",
  route: "POST /accounts/:accountId/language",
  request: ChooseLanguageRequest,
  allow: [],
  ownAccount: true,
  noun: account,
  id: (request) => request.accountId,
  given: administrators,
  command: ({ language }): AccountCommand => ({ type: "choose-language", language }),
});

import { command } from "@sankofa/kernel/manifest";
import { IsEmail, IsIn, IsOptional, IsUUID } from "class-validator";
import { account, type AccountCommand } from "../domain/account/account.decide";
import { CHANNELS, type Channel } from "../domain/account/account.events";
import { administrators } from "./fold-administrators";

export class ChooseRemindersRequest {
  @IsUUID()
  accountId!: string;

  @IsIn([...CHANNELS])
  channel!: Channel;

  /** Where mails go; kept for no other way. */
  @IsOptional()
  @IsEmail()
  email?: string;
}

/** How one is reminded needs no role, and is nobody else's to say. */
export const chooseReminders = command<ChooseRemindersRequest>({
  name: "choose-reminders",
  summary: "Choose by which way an account is reminded: by mail, by its calendar alone, or not at all",
  route: "POST /accounts/:accountId/reminders",
  request: ChooseRemindersRequest,
  allow: [],
  ownAccount: true,
  noun: account,
  id: (request) => request.accountId,
  given: administrators,
  command: ({ channel, email }): AccountCommand => ({
    type: "choose-reminders",
    channel,
    ...(email === undefined ? {} : { email }),
  }),
});

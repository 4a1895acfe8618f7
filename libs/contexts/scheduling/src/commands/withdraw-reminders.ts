import { command } from "@sankofa/kernel/manifest";
import { ID } from "@sankofa/kernel/patterns";
import { IsIn, IsString, Length, Matches } from "class-validator";
import type { ReminderCommand } from "../domain/reminder/reminder.decide";
import { WITHDRAWN_BECAUSE, type WithdrawnBecause } from "../domain/reminder/reminder.events";
import { reminder } from "../domain/reminder/reminder.noun";
import { LONGEST_KEY } from "./request-patterns";

export class WithdrawRemindersRequest {
  @Matches(ID)
  thingId!: string;

  @IsString()
  @Length(1, LONGEST_KEY)
  key!: string;

  @IsIn(WITHDRAWN_BECAUSE)
  why!: WithdrawnBecause;
}

export const withdrawReminders = command<WithdrawRemindersRequest>({
  name: "withdraw-reminders",
  summary: "Remind nobody of something any more",
  route: "POST /reminders/:thingId/withdrawal",
  request: WithdrawRemindersRequest,
  allow: [],
  platformOnly: true,
  noun: reminder,
  id: ({ thingId }) => thingId,
  command: ({ key, why }): ReminderCommand => ({ type: "withdraw-reminders", key, why }),
});

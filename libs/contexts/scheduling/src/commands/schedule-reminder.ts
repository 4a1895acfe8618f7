import { command } from "@sankofa/kernel/manifest";
import { ID, INSTANT } from "@sankofa/kernel/patterns";
import { IsIn, IsOptional, IsString, Length, Matches } from "class-validator";
import type { ReminderCommand } from "../domain/reminder/reminder.decide";
import { ABOUT, AUDIENCES, type About, type Audience } from "../domain/reminder/reminder.events";
import { reminder } from "../domain/reminder/reminder.noun";
import { training } from "../domain/training/training.noun";
import type { TrainingState } from "../domain/training/training.state";
import { LONGEST_KEY } from "./request-patterns";

const zoneOf = (state: TrainingState): string => (state.status === "absent" ? "UTC" : state.zone);

export class ScheduleReminderRequest {
  @Matches(ID)
  thingId!: string;

  @IsString()
  @Length(1, LONGEST_KEY)
  key!: string;

  @IsIn(ABOUT)
  about!: About;

  @IsIn(AUDIENCES)
  audience!: Audience;

  @Matches(ID)
  programmeId!: string;

  @IsOptional()
  @Matches(ID)
  applicationId?: string;

  @IsOptional()
  @Matches(ID)
  relationshipId?: string;

  /** The training's where left out. */
  @IsOptional()
  @IsString()
  @Length(1, 64)
  zone?: string;

  /** When it is; left out for what is owed since it fell due. */
  @IsOptional()
  @Matches(INSTANT)
  at?: string;
}

export const scheduleReminder = command<ScheduleReminderRequest>({
  name: "schedule-reminder",
  summary: "Remind those concerned of something, when its time has come",
  route: "POST /reminders/:thingId",
  request: ScheduleReminderRequest,
  allow: [],
  platformOnly: true,
  noun: reminder,
  id: ({ thingId }) => thingId,
  under: async ({ programmeId: programme }, { tenant: funder }) => ({ funder, programme }),
  command: async (request, around): Promise<ReminderCommand> => {
    const zone = request.zone ?? zoneOf(await around.state(training, request.thingId));
    return { type: "schedule-reminder", of: { ...request, zone } };
  },
});

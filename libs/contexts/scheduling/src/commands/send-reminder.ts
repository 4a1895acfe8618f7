import { command, type Surroundings } from "@sankofa/kernel/manifest";
import { grantsAt, type HeldGrant } from "@sankofa/kernel/grants";
import type { Id } from "@sankofa/kernel/ids";
import type { Role } from "@sankofa/kernel/scope";
import { ID } from "@sankofa/kernel/patterns";
import { IsString, Length, Matches } from "class-validator";
import type { ReminderCommand, ReminderGiven } from "../domain/reminder/reminder.decide";
import type { Audience } from "../domain/reminder/reminder.events";
import { reminder } from "../domain/reminder/reminder.noun";
import type { Reminder } from "../domain/reminder/reminder.state";
import { knownApplicationsView } from "../views/known-applications/known-applications.view";
import { knownAccountsView } from "../views/known-accounts/known-accounts.view";
import { knownPeopleView } from "../views/known-people/known-people.view";
import { relationshipOf } from "./relationship-given";
import { LONGEST_KEY } from "./request-patterns";

export class SendReminderRequest {
  @Matches(ID)
  thingId!: string;

  @IsString()
  @Length(1, LONGEST_KEY)
  key!: string;
}

/** An applicant is the mentee once the application has become a relationship. */
const ROLES: Readonly<Record<Audience, readonly Role[]>> = {
  pair: ["mentor", "mentee", "applicant"],
  mentor: ["mentor"],
  mentee: ["mentee", "applicant"],
  trainees: ["mentor", "mentee", "applicant"],
  coordinator: ["coordinator"],
};

/** Where the audience holds its roles: everywhere below a programme for a training, else where the reminder belongs. */
const placesOf = ({ audience, programmeId, applicationId, relationshipId }: Reminder): readonly Id[] =>
  audience === "trainees" || audience === "coordinator"
    ? [programmeId]
    : [relationshipId, applicationId].filter((place) => place !== undefined);

/** Nothing is left to remind of in a relationship that has ended. */
const isOver = async ({ relationshipId }: Reminder, around: Surroundings): Promise<boolean> =>
  relationshipId !== undefined && (await relationshipOf(relationshipId, around))?.status === "ended";

/** Whoever holds a role in a relationship that has ended, or by an application that came to nothing, is no part of it. */
const isStillIn = async ({ level, on }: HeldGrant, around: Surroundings): Promise<boolean> => {
  if (level === "relationship") return (await relationshipOf(on, around))?.status !== "ended";
  if (level !== "application") return true;
  const known = await around.lookup(knownApplicationsView, on);
  return known === undefined || known.status === "open";
};

const holds = (roles: readonly Role[], grant: HeldGrant, now: string): boolean =>
  grantsAt({ status: "open", grants: [grant] }, now).some(({ role }) => roles.includes(role));

/** Those concerned who are still there and have asked for mails. */
const peopleOf = async (of: Reminder, around: Surroundings): Promise<readonly Id[]> => {
  if (await isOver(of, around)) return [];
  const places = await Promise.all(placesOf(of).map((place) => around.lookup(knownPeopleView, place)));
  const grants = places
    .flatMap((place) => place?.grants ?? [])
    .filter((grant) => holds(ROLES[of.audience], grant, around.now));
  const stillIn = await Promise.all(grants.map((grant) => isStillIn(grant, around)));
  const accounts = new Set(grants.filter((_, at) => stillIn[at]).map(({ accountId }) => accountId));
  const wished = await Promise.all(
    [...accounts].sort().map(async (accountId) => {
      const known = await around.lookup(knownAccountsView, accountId);
      return known?.status === "open" && known.channel === "email" ? [accountId] : [];
    }),
  );
  return wished.flat();
};

export const sendReminder = command<SendReminderRequest>({
  name: "send-reminder",
  summary: "Remind those concerned now, by the way each of them chose",
  route: "POST /reminders/:thingId/sending",
  request: SendReminderRequest,
  allow: [],
  platformOnly: true,
  noun: reminder,
  id: ({ thingId }) => thingId,
  given: async ({ thingId, key }, around): Promise<ReminderGiven> => {
    const state = await around.state(reminder, thingId);
    const of = state.status === "kept" ? state.reminders[key] : undefined;
    return { people: of ? await peopleOf(of, around) : [] };
  },
  command: ({ key }): ReminderCommand => ({ type: "send-reminder", key }),
});

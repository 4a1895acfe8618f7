import { query } from "@sankofa/kernel/manifest";
import { field, record, Type } from "@sankofa/kernel/schema";
import { ROLE_LEVELS, type Role } from "@sankofa/kernel/scope";
import { correspondentsView, type Correspondent } from "./correspondents.view";

export class ShowRemindersRequest {}

type Chosen = Pick<Correspondent, "channel" | "email">;

/** One's own, and nobody else's: not even who administers the funder reads where somebody is written to. */
export const showReminders = query<ShowRemindersRequest, Chosen>({
  name: "show-reminders",
  summary: "By which way the reader is reminded, and where mails go",
  route: "GET /my/reminders",
  request: ShowRemindersRequest,
  allow: Object.keys(ROLE_LEVELS) as Role[],
  views: [correspondentsView],
  response: record({
    channel: field.oneOf("email", "calendar", "none"),
    email: Type.Union([field.personal("accountId"), Type.Null()]),
  }),
  answer: async (_request, reading) => {
    const doc = await reading.get(correspondentsView, reading.actor.replace(/^account:/, ""));
    return doc && { channel: doc.channel, email: doc.email };
  },
});

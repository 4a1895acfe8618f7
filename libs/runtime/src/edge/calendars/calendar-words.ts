import type { Language } from "@sankofa/kernel/language";
import type { CalendarEntry } from "./calendar-file";

interface Words {
  readonly calendar: string;
  /** What an entry is called that does not say what it is. */
  readonly appointment: string;
  readonly titleOf: (
    entry: Pick<CalendarEntry, "what" | "day" | "mentorOrganisation" | "menteeOrganisation">,
  ) => string;
}

export const calendarWords: Readonly<Record<Language, Words>> = {
  en: {
    calendar: "Appointments",
    appointment: "Appointment",
    titleOf: ({ what, day, mentorOrganisation: mentor, menteeOrganisation: mentee }) =>
      what === "training-day" ? `Training, day ${day}` : `Mentoring: ${mentor ?? "?"} and ${mentee ?? "?"}`,
  },
  fr: {
    calendar: "Rendez-vous",
    appointment: "Rendez-vous",
    titleOf: ({ what, day, mentorOrganisation: mentor, menteeOrganisation: mentee }) =>
      what === "training-day" ? `Formation, jour ${day}` : `Mentorat : ${mentor ?? "?"} et ${mentee ?? "?"}`,
  },
};

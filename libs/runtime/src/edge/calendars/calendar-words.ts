import type { Language } from "@sankofa/kernel/language";
import type { CalendarEntry } from "./calendar-entries";

interface Words {
  readonly calendar: string;
  /** What an entry is called that does not say what it is. */
  readonly appointment: string;
  /** Stands on the day from which on a calendar is not told whole. */
  readonly more: string;
  readonly titleOf: (
    entry: Pick<CalendarEntry, "what" | "day" | "mentorOrganisation" | "menteeOrganisation">,
  ) => string;
}

export const calendarWords: Readonly<Record<Language, Words>> = {
  en: {
    calendar: "Appointments",
    appointment: "Appointment",
    more: "From here on, more is planned than this calendar shows",
    titleOf: ({ what, day, mentorOrganisation: mentor, menteeOrganisation: mentee }) =>
      what === "training-day" ? `Training, day ${day}` : `Mentoring: ${mentor ?? "?"} and ${mentee ?? "?"}`,
  },
  fr: {
    calendar: "Rendez-vous",
    appointment: "Rendez-vous",
    more: "À partir d’ici, il y a plus de rendez-vous que ce calendrier n’en montre",
    titleOf: ({ what, day, mentorOrganisation: mentor, menteeOrganisation: mentee }) =>
      what === "training-day" ? `Formation, jour ${day}` : `Mentorat : ${mentor ?? "?"} et ${mentee ?? "?"}`,
  },
};

import type { Language } from "@sankofa/kernel/language";
import type { Instant } from "@sankofa/kernel/time";

/** What a mail may tell: when, and where to read more. Not with whom, about what, or for which programme. */
export interface Reminding {
  /** Left out for what is owed since a while. */
  readonly at?: Instant;
  readonly zone: string;
}

interface Words {
  readonly locale: string;
  readonly subject: string;
  readonly ahead: (when: string) => string;
  readonly owed: string;
  readonly more: string;
  readonly why: string;
}

const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    locale: "en-GB",
    subject: "A reminder",
    ahead: (when) => `There is something in your calendar:\n${when}`,
    owed: "Something is waiting for you.",
    more: "See what it is:",
    why: "You receive this because you chose reminders by mail.\nYou can change that on the page of your calendar.",
  },
  fr: {
    locale: "fr-FR",
    subject: "Un rappel",
    ahead: (when) => `Quelque chose figure dans votre calendrier :\n${when}`,
    owed: "Quelque chose vous attend.",
    more: "Voir de quoi il s’agit :",
    why: "Vous recevez ce message parce que vous avez choisi les rappels par courriel.\nVous pouvez le changer sur la page de votre calendrier.",
  },
};

/** The day and the time where it takes place, with that place's zone: readers elsewhere can tell that it is not theirs. */
const whenAt = (at: Instant, zone: string, locale: string): string => {
  const when = new Intl.DateTimeFormat(locale, {
    timeZone: zone,
    ...{ weekday: "long", day: "numeric", month: "long", year: "numeric", hour: "2-digit", minute: "2-digit" },
  }).format(new Date(at));
  return `${when} (${zone})`;
};

/** The same words for whatever is reminded of: a mail is read on shared devices, and over shoulders. */
export const reminderLetter = (
  { at, zone }: Reminding,
  language: Language,
  site: string,
): { readonly subject: string; readonly text: string } => {
  const { locale, subject, ahead, owed, more, why } = WORDS[language];
  const [what, page] = at === undefined ? [owed, "/my"] : [ahead(whenAt(at, zone, locale)), "/calendar"];
  return { subject, text: `${what}\n\n${more}\n${new URL(page, site).href}\n\n${why}\n` };
};

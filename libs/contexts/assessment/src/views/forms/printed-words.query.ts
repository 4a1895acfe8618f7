import type { Language } from "@sankofa/kernel/language";

/** A day as a reader of a language writes it. */
export const dayIn = (language: Language, day: string): string =>
  new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, { dateStyle: "long", timeZone: "UTC" }).format(
    new Date(day),
  );

/** What stands on a printed form beside the instrument's own words. */
export const PRINTED_WORDS = {
  en: {
    side: { mentor: "The mentor's side", mentee: "The mentee's side" },
    due: (day: string) => `Due on ${dayIn("en", day)}`,
    submitted: (day: string) => `Submitted on ${dayIn("en", day)}`,
    corrected: (reason: string) => `Corrected afterwards: ${reason}`,
    version: (version: number) => `Version ${version}`,
    only: (question: string, answer: string) => `Only where "${question}" is answered with "${answer}".`,
    flag: (yes: boolean) => (yes ? "Yes" : "No"),
    dontKnow: "I do not know",
    unanswered: "Not answered",
    place: "Space for the answer",
    done: "Gone through",
    name: "Name",
    jobTitle: "Job title",
    phone: "Telephone",
    email: "E-mail address",
    signature: "Signature",
    day: "Day",
    attach: (most: number) => `Attach up to ${most} documents.`,
  },
  fr: {
    side: { mentor: "Du côté du mentor", mentee: "Du côté de l’organisation accompagnée" },
    due: (day: string) => `Attendu le ${dayIn("fr", day)}`,
    submitted: (day: string) => `Remis le ${dayIn("fr", day)}`,
    corrected: (reason: string) => `Corrigé par la suite\u00a0: ${reason}`,
    version: (version: number) => `Version ${version}`,
    only: (question: string, answer: string) =>
      `Seulement si la réponse à «\u00a0${question}\u00a0» est «\u00a0${answer}\u00a0».`,
    flag: (yes: boolean) => (yes ? "Oui" : "Non"),
    dontKnow: "Je ne sais pas",
    unanswered: "Sans réponse",
    place: "Place pour la réponse",
    done: "Passé en revue",
    name: "Nom",
    jobTitle: "Fonction",
    phone: "Téléphone",
    email: "Adresse électronique",
    signature: "Signature",
    day: "Jour",
    attach: (most: number) => `Joignez jusqu’à ${most} documents.`,
  },
} as const;

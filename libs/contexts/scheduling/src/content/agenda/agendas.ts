import type { Content } from "@sankofa/kernel/manifest";
import { agendaSchema, sessionTitlesSchema, type Agenda, type SessionTitles } from "./agenda.schema";
import english from "./snmp-sessions/v1.en.json";
import french from "./snmp-sessions/v1.fr.json";
import track1 from "./snmp-track-1/v1.json";
import track2 from "./snmp-track-2/v1.json";
import track3 from "./snmp-track-3/v1.json";

/** Every version of every agenda, oldest first. */
export const agendas: readonly Agenda[] = [track1, track2, track3];
export const sessionTitles: readonly SessionTitles[] = [english, french];

/** The newest agenda of a template; undefined where the template has no training. */
export const agendaOf = (id: string): Agenda | undefined => agendas.filter((each) => each.id === id).at(-1);

/** What a session is called, in English where there is no title in the language, and by its code where there is none at all. */
export const titleOf = (session: string, language = "en"): string =>
  sessionTitles.find((each) => each.language === language)?.titles[session] ??
  english.titles[session as never] ??
  session;

export const agendaContent: readonly Content[] = [
  ...agendas.map((data) => ({ kind: "agenda", id: data.id, version: data.version, schema: agendaSchema, data })),
  ...sessionTitles.map((data) => ({
    kind: "session-titles",
    id: `${data.sessions}-${data.language}`,
    version: data.version,
    schema: sessionTitlesSchema,
    data,
  })),
];

import { field, list, map, record, type Static } from "@sankofa/kernel/schema";

/** A training's agenda: its days in order, and the sessions of each (SCH-1). It bears the name of the template it belongs to. */
export const agendaSchema = record({
  id: field.code(),
  version: field.whole(1),
  source: field.text(),
  days: list(record({ day: field.whole(1), sessions: list(field.code()) })),
});

/** What the sessions of all agendas are called, in one language. */
export const sessionTitlesSchema = record({
  sessions: field.code(),
  version: field.whole(1),
  language: field.code(),
  titles: map(field.line()),
});

export type Agenda = Static<typeof agendaSchema>;
export type SessionTitles = Static<typeof sessionTitlesSchema>;

import { query } from "@sankofa/kernel/manifest";
import { field, list, record, type Static } from "@sankofa/kernel/schema";
import { ROLE_LEVELS, type Role } from "@sankofa/kernel/scope";
import { agendas, agendaOf, titleOf } from "../../content/agenda/agendas";

export class ListAgendasRequest {}

const response = record({
  items: list(
    record({
      agenda: field.code(),
      version: field.whole(1),
      days: list(
        record({ day: field.whole(1), sessions: list(record({ session: field.code(), title: field.line() })) }),
      ),
    }),
  ),
});

/** Agendas hold nothing of anybody. */
export const listAgendas = query<ListAgendasRequest, Static<typeof response>>({
  name: "list-agendas",
  summary: "The agendas a training can be laid out by",
  route: "GET /agendas",
  request: ListAgendasRequest,
  allow: Object.keys(ROLE_LEVELS) as Role[],
  views: [],
  response,
  answer: () =>
    Promise.resolve({
      items: agendas
        .filter((each) => agendaOf(each.id) === each)
        .map(({ id, version, days }) => ({
          agenda: id,
          version,
          days: days.map(({ day, sessions }) => ({
            day,
            sessions: sessions.map((session) => ({ session, title: titleOf(session) })),
          })),
        })),
    }),
});

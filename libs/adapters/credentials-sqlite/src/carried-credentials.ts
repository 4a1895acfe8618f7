import type { Id } from "@sankofa/kernel/ids";
import type { Language } from "@sankofa/kernel/language";
import type { Instant } from "@sankofa/kernel/time";
import type { CalendarAddress, CarriedCredentials, LinkPurpose } from "@sankofa/ports/credentials";

type Row = (string | null)[];
type Eight = [string, Id, Id, Id, string, Instant, Instant, Instant | null];
type Of = CalendarAddress["of"];
type Ten = [string, Id, Id, Id, Of, Id, CalendarAddress["titles"], Language, Instant, Instant | null];

/** A kind of credential as its table holds it; the first column names the row. */
export interface CarriedTable<Kind extends keyof CarriedCredentials> {
  readonly name: string;
  readonly columns: readonly string[];
  readonly toRow: (carried: CarriedCredentials[Kind]) => Row;
  readonly fromRow: (row: Row) => CarriedCredentials[Kind];
}

type Tables = { readonly [Kind in keyof CarriedCredentials]: CarriedTable<Kind> };

export const CARRIED: Tables = {
  link: {
    name: "links",
    columns: ["digest", "purpose", "tenant", "account", "about", "expires"],
    toRow: ({ digest, purpose, tenant, account, about, expires }) => [
      ...[digest, purpose, tenant, account],
      ...[JSON.stringify(about), expires],
    ],
    fromRow: (row) => {
      const [digest, purpose, tenant, account, about, expires] = row as [string, LinkPurpose, Id, Id, string, Instant];
      return { digest, purpose, tenant, account, about: JSON.parse(about) as Record<string, string>, expires };
    },
  },
  password: {
    name: "passwords",
    columns: ["account", "tenant", "name_digest", "hash"],
    toRow: ({ account, tenant, nameDigest, hash }) => [account, tenant, nameDigest, hash],
    fromRow: (row) => {
      const [account, tenant, nameDigest, hash] = row as [Id, Id, string, string];
      return { account, tenant, nameDigest, hash };
    },
  },
  session: {
    name: "sessions",
    columns: ["digest", "account", "tenant", "created", "expires"],
    toRow: ({ digest, account, tenant, created, expires }) => [digest, account, tenant, created, expires],
    fromRow: (row) => {
      const [digest, account, tenant, created, expires] = row as [string, Id, Id, Instant, Instant];
      return { digest, account, tenant, created, expires };
    },
  },
  apiKey: {
    name: "api_keys",
    columns: ["digest", "id", "account", "tenant", "label", "created", "expires", "last_used"],
    toRow: ({ digest, id, account, tenant, label, created, expires, lastUsed }) => [
      ...[digest, id, account, tenant],
      ...[label, created, expires, lastUsed],
    ],
    fromRow: (row) => {
      const [digest, id, account, tenant, label, created, expires, lastUsed] = row as Eight;
      return { digest, id, account, tenant, label, created, expires, lastUsed };
    },
  },
  calendarAddress: {
    name: "calendar_addresses",
    columns: ["digest", "id", "account", "tenant", "of_what", "of_id", "titles", "language", "created", "last_fetched"],
    toRow: ({ digest, id, account, tenant, of, on, titles, language, created, lastFetched }) => [
      ...[digest, id, account, tenant, of, on],
      ...[titles, language, created, lastFetched],
    ],
    fromRow: (row) => {
      const [digest, id, account, tenant, of, on, titles, language, created, lastFetched] = row as Ten;
      return { digest, id, account, tenant, of, on, titles, language, created, lastFetched };
    },
  },
};

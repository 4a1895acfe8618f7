import { query, type Page } from "@sankofa/kernel/manifest";
import { field, list, orNull, record, Type } from "@sankofa/kernel/schema";
import { ROLE_LEVELS, SCOPE_LEVELS, type Role } from "@sankofa/kernel/scope";
import { PageRequest } from "@sankofa/requests/page-request";
import { IsIn, IsOptional, IsUUID, Matches } from "class-validator";
import { accountsView, type AccountDoc } from "./accounts.view";

export class ListAccountsRequest extends PageRequest {
  @IsOptional()
  @IsIn(["open", "closed"])
  status?: "open" | "closed";
}

export class GetAccountRequest {
  @IsUUID()
  accountId!: string;
}

const ID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";

export class NameAccountsRequest {
  /** 1–100 accounts, with commas between. */
  @Matches(new RegExp(`^${ID}(?:,${ID}){0,99}$`))
  ids!: string;
}

const ROLES = Object.keys(ROLE_LEVELS) as Role[];

const accountSchema = record({
  accountId: field.id(),
  displayName: field.personal("accountId"),
  status: field.oneOf("open", "closed"),
  opened: field.instant(),
  grants: list(
    record({
      id: field.id(),
      role: field.oneOf(...ROLES),
      level: field.oneOf(...SCOPE_LEVELS),
      on: field.id(),
      from: orNull(field.instant()),
      until: orNull(field.instant()),
    }),
  ),
});

type Named = Pick<AccountDoc, "accountId" | "displayName">;
type Account = Omit<AccountDoc, "funder" | "language">;

const shown = ({ funder: _funder, language: _language, ...account }: AccountDoc): Account => account;

export const listAccounts = query<ListAccountsRequest, Page<Account>>({
  name: "list-accounts",
  summary: "The people with an account, and what they may do",
  route: "GET /accounts",
  request: ListAccountsRequest,
  allow: ["funder-administrator", "programme-manager", "auditor"],
  views: [accountsView],
  response: record({ items: list(accountSchema), next: Type.Union([Type.String(), Type.Null()]) }),
  answer: async ({ status, limit, cursor }, reading) => {
    const page = await reading.find(accountsView, {
      ...(status === undefined ? {} : { where: { status } }),
      orderBy: "opened",
      limit,
      cursor,
    });
    return { items: page.items.map(({ doc }) => shown(doc)), next: page.next };
  },
});

export const getAccount = query<GetAccountRequest, Account>({
  name: "get-account",
  summary: "One account with its grants",
  route: "GET /accounts/:accountId",
  request: GetAccountRequest,
  allow: ["funder-administrator", "programme-manager", "auditor"],
  views: [accountsView],
  response: accountSchema,
  answer: async ({ accountId }, reading) => {
    const doc = await reading.get(accountsView, accountId);
    return doc && shown(doc);
  },
});

export const nameAccounts = query<NameAccountsRequest, { readonly items: readonly Named[] }>({
  name: "name-accounts",
  summary: "How some accounts are called: the names behind what a page tells of",
  route: "GET /account-names",
  request: NameAccountsRequest,
  allow: ["funder-administrator", "programme-manager", "auditor"],
  views: [accountsView],
  response: record({ items: list(record({ accountId: field.id(), displayName: field.personal("accountId") })) }),
  answer: async ({ ids }, reading) => {
    const asked = [...new Set(ids.split(","))].map((id) => reading.get(accountsView, id));
    const found = (await Promise.all(asked)).filter((doc) => doc !== undefined);
    return { items: found.map(({ accountId, displayName }) => ({ accountId, displayName })) };
  },
});

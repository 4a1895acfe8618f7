import type { Position } from "@sankofa/kernel/contract";
import { grantsAt, type GrantHolder } from "@sankofa/kernel/grants";
import type { Language } from "@sankofa/kernel/language";
import { isPlatform, type Caller, type Grant, SCOPE_LEVELS } from "@sankofa/kernel/scope";
import type { AccountDirectory, AccountKey, Profile } from "./edge/account-directory";
import type { Engine } from "./engine";

const ACCOUNTS = { name: "accounts" };
const FUNDERS = { name: "funders" };
const MOMENT_MS = 2_000;

/** An account of the porch's view, as far as the edge reads it at every request. */
interface AccountRow extends GrantHolder {
  readonly accountId: string;
  readonly displayName: string;
  readonly language: Language | null;
}

/** The porch's accounts as the edge asks for them: read from its view in this process, without a query's detour. */
export class Accounts implements AccountDirectory {
  constructor(private readonly engine: Engine) {}

  async callerOf({ account, tenant }: AccountKey): Promise<Caller | undefined> {
    const row = await this.row({ account, tenant });
    if (!row || row.status !== "open") return undefined;
    return { actor: `account:${account}`, tenant, grants: grantsAt(row, this.engine.ports.clock.now()) };
  }

  async profileOf(key: AccountKey): Promise<Profile | undefined> {
    const row = await this.row(key);
    const funder = await this.engine.positions.document<{ readonly name: string }>(FUNDERS, key.tenant, key.tenant);
    if (!row || !funder) return undefined;
    const opened = await this.engine.codec.openJson(key.tenant, JSON.stringify(row.displayName), "names");
    const displayName = JSON.parse(opened) as string;
    const { accountId: id, language } = row;
    return { account: { id, displayName, language }, funder: { id: key.tenant, name: funder.name } };
  }

  async mayGive(caller: Caller, grant: Omit<Grant, "id">): Promise<boolean> {
    if (isPlatform(caller)) return SCOPE_LEVELS.includes(grant.level);
    const { position } = await this.engine.ports.eventStore.head();
    const reply = await this.engine.queries.execute("access.may-give", {
      kind: "query",
      caller,
      after: position,
      request: { role: grant.role, level: grant.level, on: grant.on },
    });
    return "ok" in reply && (JSON.parse(reply.ok.json) as { readonly allowed?: unknown }).allowed === true;
  }

  async reached(position: Position): Promise<void> {
    await Promise.all([ACCOUNTS, FUNDERS].map(({ name }) => this.engine.positions.waitFor(name, position, MOMENT_MS)));
  }

  private row({ account, tenant }: AccountKey): Promise<AccountRow | undefined> {
    return this.engine.positions.document<AccountRow>(ACCOUNTS, account, tenant);
  }
}

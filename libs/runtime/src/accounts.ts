import type { Position } from "@sankofa/kernel/contract";
import { isPlatform, type Caller, type Grant, SCOPE_LEVELS } from "@sankofa/kernel/scope";
import type { Instant } from "@sankofa/kernel/time";
import type { AccountDirectory, AccountKey, Profile } from "./edge/account-directory";
import type { Engine } from "./engine";

const ACCOUNTS = { name: "accounts" };
const FUNDERS = { name: "funders" };
const MOMENT_MS = 2_000;

/** An account of the porch's view, as far as the edge reads it at every request. */
interface AccountRow {
  readonly accountId: string;
  readonly displayName: string;
  readonly status: "open" | "closed";
  readonly grants: readonly (Grant & { readonly from: Instant | null; readonly until: Instant | null })[];
}

/** The porch's accounts as the edge asks for them: read from its view in this process, without a query's detour. */
export class Accounts implements AccountDirectory {
  constructor(private readonly engine: Engine) {}

  async callerOf({ account, tenant }: AccountKey): Promise<Caller | undefined> {
    const row = await this.row({ account, tenant });
    if (!row || row.status !== "open") return undefined;
    const now = this.engine.ports.clock.now();
    const grants = row.grants
      .filter(({ from, until }) => (from === null || from <= now) && (until === null || now < until))
      .map(({ id, role, level, on }) => ({ id, role, level, on }));
    return { actor: `account:${account}`, tenant, grants };
  }

  async profileOf(key: AccountKey): Promise<Profile | undefined> {
    const row = await this.row(key);
    const funder = await this.engine.positions.document<{ readonly name: string }>(FUNDERS, key.tenant, key.tenant);
    if (!row || !funder) return undefined;
    const displayName = (await this.engine.codec.openTexts(key.tenant, row.displayName, "names")) as string;
    return { account: { id: row.accountId, displayName }, funder: { id: key.tenant, name: funder.name } };
  }

  async mayGive(caller: Caller, grant: Omit<Grant, "id">): Promise<boolean> {
    if (isPlatform(caller)) return SCOPE_LEVELS.includes(grant.level);
    const reply = await this.engine.queries.execute("access.may-give", {
      kind: "query",
      caller,
      request: { role: grant.role, level: grant.level, on: grant.on },
    });
    return "ok" in reply && (reply.ok.body as { readonly allowed?: unknown }).allowed === true;
  }

  async reached(position: Position): Promise<void> {
    await this.engine.positions.waitFor(ACCOUNTS.name, position, MOMENT_MS);
  }

  private row({ account, tenant }: AccountKey): Promise<AccountRow | undefined> {
    return this.engine.positions.document<AccountRow>(ACCOUNTS, account, tenant);
  }
}

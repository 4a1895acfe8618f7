import type { Id } from "@sankofa/kernel/ids";
import { DAY, later } from "@sankofa/kernel/time";
import type { Clock } from "@sankofa/ports/clock";
import type { KeyVault } from "@sankofa/ports/key-vault";
import { openToken, SealBroken, sealTexts } from "@sankofa/privacy/sealed-token";
import { newCommandId } from "./command-ids";
import type { DraftDesk, DraftPlace, StandingDraft } from "./edge/drafts/draft-desk";
import type { Ports } from "./ports";

/** As long as a device keeps one. */
const KEPT_FOR = 30 * DAY;
/** More forms than anybody fills in at once; what is typed beyond them stays on the device alone until one is sent. */
const MOST_DRAFTS = 100;

/** What a token holds: whose form it is stands inside the seal, so that no draft can be put in another's place. */
interface Sealed {
  readonly form: string;
  readonly content: string;
}

/** PRV-1: drafts are sealed under their writer's own key, and unreadable as soon as the person is forgotten. */
export class SealedDrafts implements DraftDesk {
  constructor(
    private readonly ports: Pick<Ports, "drafts"> & {
      readonly keyVault: Pick<KeyVault, "keys">;
      readonly clock: Pick<Clock, "now">;
    },
  ) {}

  async read({ tenant, account, form }: DraftPlace): Promise<StandingDraft | undefined> {
    const draft = await this.ports.drafts.of(account, form, this.ports.clock.now());
    const key = draft && (await this.keyOf(tenant, account));
    if (!draft || !key) return undefined;
    const { version, saved } = draft;
    const opened = JSON.parse(this.opened(key, tenant, draft.sealed)) as Sealed;
    return opened.form === form ? { version, saved, content: opened.content } : undefined;
  }

  async keep({ tenant, account, form }: DraftPlace, content: string, on: Id | null): Promise<Id | undefined> {
    const { drafts, clock } = this.ports;
    const key = await this.keyOf(tenant, account);
    // Whoever was forgotten is given no new key: there is nobody to keep it for.
    if (!key) return undefined;
    const [sealed = ""] = sealTexts(key, tenant, account, [JSON.stringify({ form, content } satisfies Sealed)]);
    const saved = clock.now();
    const draft = { account, form, version: newCommandId(saved), sealed, saved, expires: later(saved, KEPT_FOR) };
    return (await drafts.keep(draft, on, MOST_DRAFTS)) ? draft.version : undefined;
  }

  drop({ account, form }: DraftPlace): Promise<void> {
    return this.ports.drafts.remove(account, form);
  }

  private async keyOf(tenant: Id, account: Id): Promise<Buffer | undefined> {
    return (await this.ports.keyVault.keys(tenant, [account])).get(account);
  }

  /** A restored vault may hold another key than it was sealed with: that draft is lost, and no page with it. */
  private opened(key: Buffer, tenant: Id, sealed: string): string {
    try {
      return openToken(key, tenant, sealed);
    } catch (error) {
      if (error instanceof SealBroken) return "{}";
      throw error;
    }
  }
}

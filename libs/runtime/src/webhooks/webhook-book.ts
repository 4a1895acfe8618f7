import type { Id } from "@sankofa/kernel/ids";
import type { Page } from "@sankofa/kernel/manifest";
import { START } from "@sankofa/ports/event-store";
import type { Commit, ModelId, ReadModels, Row } from "@sankofa/ports/read-models";
import type { Attempt, Standing, Webhook } from "./webhook";

const ATTEMPTS = { name: "webhook-attempts", version: 1 } as const;
const STANDINGS = { name: "webhook-standings", version: 1 } as const;
/** How often somebody has sent something by hand: counted wherever that was asked for, whoever sends what is published. */
const BY_HAND = { name: "webhook-hand-counts", version: 1 } as const;

/** So many attempts of a webhook can be read; the oldest gives way to the newest. */
const KEPT_OF_FEED = 200;
const KEPT_BY_HAND = 50;

type Models = Pick<ReadModels, "prepare" | "get" | "find" | "commitAll">;
type Named = Pick<Webhook, "webhookId" | "funder">;

const NOTHING_YET = { failures: 0, nextAt: null, attempts: 0 } as const;

/**
 * What the deliverer notes of its own work beside the views: how far each webhook has come, and its latest attempts. Neither facts
 * nor folded from facts: lost, each webhook begins again where it was registered, and nothing is left out.
 */
export class WebhookBook {
  private prepared: Promise<void> | undefined;

  constructor(
    private readonly models: Models,
    /** In which what is published is sent: whoever lost that to another process moves no standing any more. */
    private readonly epoch: () => Promise<number>,
  ) {}

  /** LeaseLost once another process sends: who was asleep meanwhile finds it out before it sends, not after. */
  async isOurs(): Promise<void> {
    await this.epoch();
  }

  /** As it was noted last; where it never was, at the place the webhook was registered at. */
  async standing({ webhookId, since }: Webhook): Promise<Standing> {
    await this.ready();
    const row = await this.models.get(STANDINGS, webhookId);
    return (row?.doc as Standing | undefined) ?? { ...NOTHING_YET, webhookId, position: since };
  }

  /** The standing after an attempt, and the attempt, in one writing. */
  async note(webhook: Named, standing: Standing, attempt?: Attempt): Promise<void> {
    await this.ready();
    await this.models.commitAll([
      commit(STANDINGS, standingRow(webhook, standing.webhookId, standing), await this.epoch()),
      ...(attempt ? [commit(ATTEMPTS, attemptRow(webhook, attempt, standing.attempts % KEPT_OF_FEED))] : []),
    ]);
  }

  /** An attempt that the webhook's standing has nothing to do with. */
  async noteByHand(webhook: Named, attempt: Attempt): Promise<void> {
    await this.ready();
    const key = webhook.webhookId;
    const row = await this.models.get(BY_HAND, key);
    const count = (row?.doc as { readonly attempts: number } | undefined)?.attempts ?? 0;
    await this.models.commitAll([
      commit(BY_HAND, standingRow(webhook, key, { attempts: count + 1 })),
      commit(ATTEMPTS, attemptRow(webhook, attempt, KEPT_OF_FEED + (count % KEPT_BY_HAND))),
    ]);
  }

  /** The latest first. */
  async attempts({ webhookId, funder }: Named, limit: number, cursor?: string): Promise<Page<Attempt>> {
    await this.ready();
    const { rows, next } = await this.models.find(ATTEMPTS, {
      ...visible(funder),
      where: { webhookId },
      ...{ orderBy: "at", descending: true, limit },
      ...(cursor === undefined ? {} : { cursor }),
    });
    return { items: rows.map(({ doc }) => doc as Attempt), next };
  }

  async attempt({ webhookId, funder }: Named, attemptId: Id): Promise<Attempt | undefined> {
    await this.ready();
    const { rows } = await this.models.find(ATTEMPTS, {
      ...visible(funder),
      where: { webhookId, attemptId },
      limit: 1,
    });
    return rows[0]?.doc as Attempt | undefined;
  }

  private ready(): Promise<void> {
    this.prepared ??= this.prepare().catch((error: unknown) => {
      this.prepared = undefined;
      throw error;
    });
    return this.prepared;
  }

  private async prepare(): Promise<void> {
    await this.models.prepare({ ...ATTEMPTS, indexes: ["webhookId", "attemptId", "at"], history: false });
    for (const model of [STANDINGS, BY_HAND]) await this.models.prepare({ ...model, indexes: [], history: false });
  }
}

const visible = (tenant: Id) => ({ visible: { tenant, scopes: "all" } }) as const;

const standingRow = ({ funder }: Named, key: string, doc: object): Row => ({ key, scope: { funder }, index: {}, doc });

const attemptRow = ({ webhookId, funder }: Named, attempt: Attempt, slot: number): Row => ({
  key: `${webhookId} ${slot}`,
  scope: { funder },
  index: { webhookId, attemptId: attempt.attemptId, at: attempt.at },
  doc: attempt,
});

/** These models follow no log, so their checkpoint stays where it began; attempts are noted in whatever process. */
const commit = (model: ModelId, row: Row, epoch = 0): Commit => ({
  model,
  ...{ expected: START, checkpoint: START, epoch },
  changes: [{ key: row.key, position: START, row }],
  touches: [],
});

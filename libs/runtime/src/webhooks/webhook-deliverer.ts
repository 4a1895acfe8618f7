import { LeaseLost, type ReadModels } from "@sankofa/ports/read-models";
import { noting, retrying, type Trouble } from "../runners/retrying";
import type { ViewPositions } from "../runners/view-positions";
import { WEBHOOKS_VIEW, type Webhook } from "./webhook";
import { WebhookRun, type RunNeeds } from "./webhook-run";

const PAGE = 100;

interface Running {
  /** What it was begun with: another address, secret or choice of types begins it anew. */
  readonly as: string;
  readonly run: WebhookRun;
  readonly over: AbortController;
  ended: Promise<void>;
  trouble: Trouble | undefined;
}

/**
 * Keeps a run for each enabled webhook, as the porch's view has them now. Each goes at its own pace, on its own reading of the log:
 * one that is slow or down holds up nobody else.
 */
export class WebhookDeliverer {
  readonly running = new Map<string, Running>();
  private ended: Promise<void> = Promise.resolve();

  constructor(
    private readonly models: Pick<ReadModels, "find">,
    private readonly positions: ViewPositions,
    private readonly needs: RunNeeds,
    private readonly signal: AbortSignal,
    private readonly onError: (message: string, error: unknown) => void,
  ) {}

  start(): void {
    this.ended = retrying(
      (progress) => this.watch(progress),
      this.signal,
      this.needs.clock,
      (_trouble, error) => error !== undefined && this.onError("The webhooks could not be read", error),
    );
  }

  async stopped(): Promise<void> {
    await this.ended;
    await Promise.all([...this.running.keys()].map((id) => this.end(id)));
  }

  /** How many are sent to, and how many of them do not take what comes next. */
  counts(): { readonly level: number; readonly failing: number } {
    const runs = [...this.running.values()];
    const failing = runs.filter(({ run, trouble }) => trouble !== undefined || run.fails).length;
    return { level: runs.length - failing, failing };
  }

  private async watch(progress: () => void): Promise<void> {
    let isFirst = true;
    while (!this.signal.aborted) {
      const changes = this.positions.changes(WEBHOOKS_VIEW);
      const enabled = await this.enabled();
      await Promise.all([...this.running.keys()].filter((id) => !enabled.has(id)).map((id) => this.end(id)));
      for (const webhook of enabled.values()) await this.begin(webhook, !isFirst);
      isFirst = false;
      progress();
      await this.positions.changedSince(WEBHOOKS_VIEW, changes, this.signal);
    }
  }

  private async enabled(): Promise<ReadonlyMap<string, Webhook>> {
    const found = new Map<string, Webhook>();
    let cursor: string | undefined;
    do {
      const page: Awaited<ReturnType<ReadModels["find"]>> = await this.models.find(
        this.positions.model(WEBHOOKS_VIEW),
        {
          ...{ visible: "every-tenant", where: { status: "enabled" }, limit: PAGE },
          ...(cursor === undefined ? {} : { cursor }),
        },
      );
      for (const { doc } of page.rows as readonly { readonly doc: Webhook }[]) found.set(doc.webhookId, doc);
      cursor = page.next ?? undefined;
    } while (cursor !== undefined);
    return found;
  }

  /** What somebody has just changed or enabled is tried at once; after a restart, when it was due. */
  private async begin(webhook: Webhook, atOnce: boolean): Promise<void> {
    const as = JSON.stringify(webhook);
    const { webhookId } = webhook;
    if (this.running.get(webhookId)?.as === as) return;
    // One request at a time: what was begun with the old address ends before the new one is sent anything.
    await this.end(webhookId);
    const over = new AbortController();
    const signal = AbortSignal.any([this.signal, over.signal]);
    const run = new WebhookRun(webhook, this.needs, signal, atOnce);
    const running: Running = { as, run, over, ended: Promise.resolve(), trouble: undefined };
    const told = (error: unknown): void => {
      // Whoever has taken over sends, and tells of its own.
      if (!(error instanceof LeaseLost)) this.onError(`The webhook ${webhookId} has stopped`, error);
    };
    running.ended = retrying((progress) => run.run(progress), signal, this.needs.clock, noting(running, told));
    this.running.set(webhookId, running);
  }

  private async end(webhookId: string): Promise<void> {
    const running = this.running.get(webhookId);
    running?.over.abort();
    await running?.ended;
    this.running.delete(webhookId);
  }
}

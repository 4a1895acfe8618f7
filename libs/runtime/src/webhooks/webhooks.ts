import type { Contract, Position } from "@sankofa/kernel/contract";
import type { Id } from "@sankofa/kernel/ids";
import type { Page } from "@sankofa/kernel/manifest";
import { newCommandId } from "../command-ids";
import type { Engine } from "../engine";
import { GivenUp } from "../feed/given-up";
import { Preceding } from "../feed/preceding";
import { sendInstruction, type Rooms } from "../runners/send-instruction";
import type { Going } from "../runners/tenure";
import { mayHear, type CallersOf } from "./may-hear";
import { faultOf, type Reach } from "./public-address";
import { WEBHOOKS_VIEW, type Attempt, type Webhook } from "./webhook";
import { WebhookBook } from "./webhook-book";
import { WebhookDeliverer } from "./webhook-deliverer";
import type { WebhookDesk } from "./webhook-desk";
import { letterOf, WebhookSender, type Letter } from "./webhook-sender";
import { WebhookSecrets } from "./webhook-secrets";
import type { RunNeeds } from "./webhook-run";

const MOMENT_MS = 2_000;
const ACTOR = "process:webhooks";

/** Webhooks at work where the porch is hosted: what the edge asks of them, and the sending of what is published. */
export class Webhooks implements WebhookDesk {
  readonly sender: WebhookSender;
  /** Here while this process is the one that sends. */
  deliverer: WebhookDeliverer | undefined;
  private readonly secrets: WebhookSecrets;
  private readonly book: WebhookBook;
  private readonly over = new AbortController();

  constructor(
    private readonly engine: Engine,
    private readonly accounts: CallersOf,
    private readonly reach: Reach,
  ) {
    this.secrets = new WebhookSecrets(engine.ports.keyVault);
    this.sender = new WebhookSender(this.secrets, engine.ports.clock, reach);
    this.book = new WebhookBook(engine.ports.readModels, () => engine.actingEpoch());
  }

  /** One process of several sends: this is part of what it does under its lease. */
  begin(rooms: Rooms, signal: AbortSignal): Going {
    const { ports, positions, log } = this.engine;
    const onError = (message: string, error: unknown): void => log.error({ err: error }, message);
    const deliverer = new WebhookDeliverer(ports.readModels, positions, this.needs(rooms), signal, onError);
    deliverer.start();
    this.deliverer = deliverer;
    return {
      stopped: async () => {
        await deliverer.stopped();
        this.deliverer = undefined;
      },
    };
  }

  secret(tenant: Id, secretId: Id): Promise<string> {
    return this.secrets.text(tenant, secretId);
  }

  faultOf(url: string): string | undefined {
    return faultOf(url, this.reach);
  }

  reached(position: Position): Promise<unknown> {
    return this.engine.positions.waitFor(WEBHOOKS_VIEW, position, MOMENT_MS);
  }

  async attempts(tenant: Id, webhookId: Id, limit: number, cursor?: string): Promise<Page<Attempt> | undefined> {
    const webhook = await this.webhook(tenant, webhookId);
    return webhook && this.book.attempts(webhook, limit, cursor);
  }

  async test(tenant: Id, webhookId: Id): Promise<Attempt | undefined> {
    const webhook = await this.webhook(tenant, webhookId);
    return webhook && this.byHand(webhook, this.sender.test(webhook));
  }

  async sendAgain(tenant: Id, webhookId: Id, attemptId: Id): Promise<Attempt | undefined> {
    const webhook = await this.webhook(tenant, webhookId);
    const attempt = webhook && (await this.book.attempt(webhook, attemptId));
    const event = attempt && (await this.eventAt(attempt.position, tenant));
    return webhook && event && this.byHand(webhook, letterOf(event, "by-hand"));
  }

  /** Ends what is being sent by hand. */
  stop(): void {
    this.over.abort();
  }

  private async byHand(webhook: Webhook, letter: Letter): Promise<Attempt> {
    const { attempt } = await this.sender.send(webhook, letter, this.over.signal);
    await this.book.noteByHand(webhook, attempt);
    return attempt;
  }

  private webhook(tenant: Id, webhookId: Id): Promise<Webhook | undefined> {
    return this.engine.positions.document<Webhook>({ name: WEBHOOKS_VIEW }, webhookId, tenant);
  }

  private async eventAt(position: Position, tenant: Id): Promise<Contract | undefined> {
    if (position === "") return undefined;
    const { ports, feed } = this.engine;
    const page = await ports.eventStore.readAll({ direction: "backwards", limit: 1, asOf: { position } });
    const fact = page.facts.find((each) => each.position === position && each.tenant === tenant);
    if (!fact) return undefined;
    const given = new GivenUp(ports.eventStore, feed);
    const said = ((await given.saidOf(fact)).contracts ?? []).filter(({ audience }) => audience === "public");
    return (await new Preceding(ports.eventStore, given).mark(said))[0];
  }

  private needs(rooms: Rooms): RunNeeds {
    const { ports, feed, positions } = this.engine;
    return {
      ...{ store: ports.eventStore, feed, clock: ports.clock, book: this.book, sender: this.sender },
      mayHear: mayHear(this.accounts, positions, ports.eventStore),
      giveUp: async ({ webhookId, funder: tenant }, because, reason) => {
        const instruction = { command: "access.give-up-webhook", request: { webhookId, because, reason } };
        await sendInstruction(rooms, { actor: ACTOR, tenant }, newCommandId(ports.clock.now()), instruction);
      },
    };
  }
}

import { attributesOf } from "@sankofa/contracts/cloud-event";
import type { Contract } from "@sankofa/kernel/contract";
import { milliseconds } from "@sankofa/kernel/time";
import type { Clock } from "@sankofa/ports/clock";
import { newCommandId } from "../command-ids";
import { post, type Posted } from "./post";
import type { Reach } from "./public-address";
import { signedHeaders } from "./signing";
import type { Attempt, AttemptCause, Webhook } from "./webhook";
import type { WebhookSecrets } from "./webhook-secrets";

/** What is sent, before it is signed. */
export interface Letter extends Pick<Attempt, "eventId" | "type" | "position" | "cause"> {
  readonly body: string;
}

/** An event as the stream of events says it too: in the structured form of CloudEvents. */
export const letterOf = (contract: Contract, cause: AttemptCause): Letter => ({
  eventId: contract.id,
  type: contract.type,
  position: contract.position,
  cause,
  body: JSON.stringify({ ...attributesOf(contract), data: contract.data }),
});

const TEST_TYPE = "org.sankofa.webhook.test.v1";

export interface Tried {
  readonly attempt: Attempt;
  readonly posted: Posted;
}

/** Signs and sends, once. */
export class WebhookSender {
  /** Told of every attempt there was. */
  onAttempt: (attempt: Attempt) => void = () => undefined;

  constructor(
    private readonly secrets: WebhookSecrets,
    private readonly clock: Clock,
    private readonly reach: Reach,
  ) {}

  async send(webhook: Webhook, letter: Letter, signal: AbortSignal): Promise<Tried> {
    const at = this.clock.now();
    const { eventId, body, type, position, cause } = letter;
    const timestamp = Math.floor(milliseconds(at) / 1_000);
    const signed = signedHeaders({ id: eventId, timestamp, body }, await this.keys(webhook));
    const headers = { "content-type": "application/cloudevents+json; charset=utf-8", ...signed };
    const posted = await post(webhook.url, headers, body, this.reach, signal);
    const { status, fault, milliseconds: took } = posted;
    const attempt: Attempt = {
      ...{ attemptId: newCommandId(at), webhookId: webhook.webhookId, eventId, type, position, cause },
      ...{ at, milliseconds: took, status, fault },
    };
    if (!signal.aborted) this.onAttempt(attempt);
    return { attempt, posted };
  }

  /** Something that is no event of anybody's, so that a receiver can be tried out. */
  test(webhook: Webhook): Letter {
    const time = this.clock.now();
    const id = newCommandId(time);
    const source = `/funders/${webhook.funder}/public`;
    const body = { specversion: "1.0", id, source, type: TEST_TYPE, time, datacontenttype: "application/json" };
    const data = { webhookId: webhook.webhookId };
    return {
      ...{ eventId: id, type: TEST_TYPE, position: "", cause: "test" },
      body: JSON.stringify({ ...body, data }),
    };
  }

  private async keys({ funder, secret, previousSecret }: Webhook): Promise<readonly Buffer[]> {
    const own = await this.secrets.key(funder, secret.id);
    if (previousSecret === null || previousSecret.until <= this.clock.now()) return [own];
    return [own, await this.secrets.key(funder, previousSecret.id)];
  }
}

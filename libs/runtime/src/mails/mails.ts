import type { Position } from "@sankofa/kernel/contract";
import type { Id } from "@sankofa/kernel/ids";
import type { Language } from "@sankofa/kernel/language";
import { later, MINUTE, type Instant } from "@sankofa/kernel/time";
import type { Outbox } from "@sankofa/ports/outbox";
import type { Engine } from "../engine";
import { retrying, type Trouble } from "../runners/retrying";
import type { Going } from "../runners/tenure";
import { MailBook } from "./mail-book";
import { MailRun } from "./mail-run";

const CORRESPONDENTS = { name: "correspondents" };
const PATIENCE_MS = 5_000;
/** A trouble that was not met for so long was over: it is tried again every few seconds. */
const OVER_AFTER = 10 * MINUTE;

/** An account of the porch's view, as far as mails go. */
interface Correspondent {
  readonly status: "open" | "closed";
  readonly language: Language | null;
  readonly channel: string;
  /** A sealed token. */
  readonly email: string | null;
}

/** What a mail server answers may repeat whom it was told to write to. */
const withoutAddresses = (message: string): string => message.replace(/[^\s<>"']+@[^\s<>"']+/g, "[address]");

/** The address of the pages is not known before the platform listens. */
class NotReachedYet extends Error {}

/** Mails at work where the porch is hosted: only there is it known where somebody is written to. */
export class Mails {
  /** Where people reach the pages. */
  site: string | undefined;
  private logged: { readonly message: string; readonly at: Instant } | undefined;

  constructor(
    private readonly engine: Engine,
    private readonly outbox: Outbox,
  ) {}

  /** One process of several sends: this is part of what it does under its lease. */
  begin(signal: AbortSignal): Going {
    const { ports, feed, log } = this.engine;
    const needs = {
      ...{ store: ports.eventStore, feed, clock: ports.clock, outbox: this.outbox },
      book: new MailBook(ports.readModels, () => this.engine.actingEpoch()),
      addressOf: (account: Id, tenant: Id, at: Position) => this.addressOf(account, tenant, at),
      site: () => {
        if (this.site === undefined) throw new NotReachedYet("Nobody can follow a link yet");
        return this.site;
      },
      onRefused: (mail: string) => log.info({ mail }, "A mail was refused for good"),
      onGivenUp: (mail: string) => log.info({ mail }, "A mail was not taken however often it was tried"),
    };
    const ended = retrying(
      (progress) => new MailRun(needs, signal).run(progress),
      signal,
      ports.clock,
      // Till the pages can be reached it waits, and nothing is wrong.
      (trouble, error) => this.troubled(error instanceof NotReachedYet ? undefined : trouble),
    );
    // Whoever takes over tells of its own.
    return { stopped: () => ended.finally(() => (this.engine.mailTrouble = undefined)) };
  }

  /** Told in the log once for as long as it lasts, however often it is tried in between. */
  private troubled(trouble: Trouble | undefined): void {
    const shown = trouble && { ...trouble, message: withoutAddresses(trouble.message) };
    this.engine.mailTrouble = shown;
    if (!shown) return;
    const { message, since: at } = shown;
    const goesOn = message === this.logged?.message && later(this.logged.at, OVER_AFTER) > at;
    this.logged = { message, at };
    if (!goesOn) this.engine.log.warn({ reason: message }, "Mails do not leave the house");
  }

  private async addressOf(account: Id, tenant: Id, at: Position) {
    const { positions, codec } = this.engine;
    if (!(await positions.waitFor(CORRESPONDENTS.name, at, PATIENCE_MS)))
      throw new Error("It is not known yet where people are written to");
    const known = await positions.document<Correspondent>(CORRESPONDENTS, account, tenant);
    if (known?.status !== "open" || known.channel !== "email" || known.email === null) return undefined;
    const to = JSON.parse(await codec.openJson(tenant, JSON.stringify(known.email), "names")) as string;
    return { to, language: known.language ?? ("en" as const) };
  }
}

import type { Position } from "@sankofa/kernel/contract";
import type { Id } from "@sankofa/kernel/ids";
import type { Language } from "@sankofa/kernel/language";
import type { Outbox } from "@sankofa/ports/outbox";
import type { Engine } from "../engine";
import { retrying } from "../runners/retrying";
import type { Going } from "../runners/tenure";
import { MailBook } from "./mail-book";
import { MailRun } from "./mail-run";

const CORRESPONDENTS = { name: "correspondents" };
const PATIENCE_MS = 5_000;

/** An account of the porch's view, as far as mails go. */
interface Correspondent {
  readonly status: "open" | "closed";
  readonly language: Language | null;
  readonly channel: string;
  /** A sealed token. */
  readonly email: string | null;
}

/** The address of the pages is not known before the platform listens. */
class NotReachedYet extends Error {}

/** Mails at work where the porch is hosted: only there is it known where somebody is written to. */
export class Mails {
  /** Where people reach the pages. */
  site: string | undefined;

  constructor(
    private readonly engine: Engine,
    private readonly outbox: Outbox,
  ) {}

  /** One process of several sends: this is part of what it does under its lease. */
  begin(signal: AbortSignal): Going {
    const { ports, feed, log } = this.engine;
    const needs = {
      ...{ store: ports.eventStore, feed, clock: ports.clock, outbox: this.outbox },
      book: new MailBook(ports.readModels),
      addressOf: (account: Id, tenant: Id, at: Position) => this.addressOf(account, tenant, at),
      site: () => {
        if (this.site === undefined) throw new NotReachedYet("Nobody can follow a link yet");
        return this.site;
      },
      onRefused: (mail: string) => log.info({ mail }, "A mail was refused for good"),
    };
    const ended = retrying(
      (progress) => new MailRun(needs, signal).run(progress),
      signal,
      ports.clock,
      (trouble) => (this.engine.mailTrouble = trouble),
    );
    return { stopped: () => ended };
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

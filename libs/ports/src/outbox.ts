import type { Id } from "@sankofa/kernel/ids";
import { milliseconds, type Instant } from "@sankofa/kernel/time";

/** A mail to one person. */
export interface Mail {
  /** Whose record makes it and for whom, so that the same mail is the same whenever it is made: a mail is handed over once by it. */
  readonly id: string;
  /** Whose mail it is: what is kept of it goes when they are forgotten. */
  readonly recipient: Id;
  readonly to: string;
  readonly language: string;
  readonly subject: string;
  readonly text: string;
  /** What it tells is past from then on: where it lies till somebody fetches it, it lies no longer. */
  readonly goodUntil: Instant;
}

export type OutboxFault = "unreachable" | "refused" | "disk-full" | "disk-error";

/** It was not taken now and may be taken later. */
export class OutboxUnavailable extends Error {
  constructor(
    readonly reason: OutboxFault,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = "OutboxUnavailable";
  }
}

/** This one mail was not taken now, for reasons of its recipient or its own: others may be. */
export class MailPutOff extends OutboxUnavailable {
  constructor(message: string, options?: ErrorOptions) {
    super("refused", message, options);
    this.name = "MailPutOff";
  }
}

/** The mail will never be taken: the address is none, or is refused for good. */
export class MailRefused extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "MailRefused";
  }
}

/** What may stand in a mail's id: it names a file and a Message-ID. */
export const MAIL_ID = /^[a-z0-9][a-z0-9.-]{0,199}$/;

/** Where mails leave the house. */
export interface Outbox {
  /** How it is called in messages to the operator. */
  readonly name: string;
  /**
   * Hands a mail over. The same id again is the same mail: where this outbox keeps what it was given it is left out, and
   * everywhere it carries the same Message-ID. Throws OutboxUnavailable for what may be tried again, MailPutOff where that is said
   * of this mail alone, MailRefused for what may not.
   */
  send(mail: Mail): Promise<void>;
  /** Throws OutboxUnavailable where nothing could be handed over now; makes and changes nothing. */
  check(): Promise<void>;
  /** Removes what is kept of a person's mails; nothing where nothing is kept. */
  forget(recipient: Id): Promise<void>;
  /** Said before the first mail is sent: removes what a killed process left half written, and what is past. */
  tidy(): Promise<void>;
  close(): Promise<void>;
}

/** One plain address: no list, no comment, no name, no line break. */
const ADDRESS = /^[^\s@,;:<>()"\\[\]]{1,64}@[^\s@,;:<>()"\\[\]]{1,255}$/;

/** The parts of a message that every outbox makes alike. Throws MailRefused for a mail that cannot be one. */
export const messageOf = ({ id, to, language, subject, text, goodUntil }: Mail, from: string) => {
  if (!MAIL_ID.test(id)) throw new MailRefused("The mail has no id that could name it");
  if (!ADDRESS.test(to)) throw new MailRefused("The address is none");
  return {
    from,
    to: { name: "", address: to },
    subject,
    text: text.replace(/\r?\n/g, "\r\n"),
    messageId: `<${id}@sankofa.invalid>`,
    // So that no holiday notice answers a machine.
    headers: {
      "Content-Language": language,
      "Auto-Submitted": "auto-generated",
      Expires: new Date(milliseconds(goodUntil)).toUTCString(),
    },
  };
};

import { createTransport } from "nodemailer";
import { MailRefused, messageOf, OutboxUnavailable, type Mail, type Outbox } from "@sankofa/ports/outbox";

const PATIENCE_MS = 10_000;
/** From here on SMTP says that trying again is of no use. */
const FOR_GOOD = 500;

interface SmtpError extends Error {
  readonly code?: string;
  readonly responseCode?: number;
}

/** Whom the server does not take a mail for at all is refused; everything else, a rejected sign-in too, may be mended. */
const inOurWords = (error: unknown): Error => {
  const { code, responseCode = 0, message } = error as SmtpError;
  if (code === "EENVELOPE" && responseCode >= FOR_GOOD) return new MailRefused(message, { cause: error });
  return new OutboxUnavailable(responseCode > 0 ? "refused" : "unreachable", message, { cause: error });
};

/** Mails handed to a server, one connection for each: there are few, and hours between them. */
class SmtpOutbox implements Outbox {
  readonly name = "smtp";
  private readonly transport;

  constructor(
    url: string,
    private readonly from: string,
  ) {
    this.transport = createTransport(url, { from });
    Object.assign(this.transport.options, {
      ...{ connectionTimeout: PATIENCE_MS, greetingTimeout: PATIENCE_MS, socketTimeout: PATIENCE_MS },
      // A text is never read from a file or an address on somebody's word.
      ...{ disableFileAccess: true, disableUrlAccess: true },
    });
  }

  async send(mail: Mail): Promise<void> {
    const message = messageOf(mail, this.from);
    try {
      await this.transport.sendMail(message);
    } catch (error) {
      throw inOurWords(error);
    }
  }

  async check(): Promise<void> {
    try {
      await this.transport.verify();
    } catch (error) {
      throw inOurWords(error);
    }
  }

  /** Nothing is kept here. */
  async forget(): Promise<void> {}

  async close(): Promise<void> {
    this.transport.close();
  }
}

/** `smtps://user:password@host`, or `smtp://` for a server that is asked to go over to TLS where it can. */
export const smtpOutbox = (url: string, from: string): Outbox => new SmtpOutbox(url, from);

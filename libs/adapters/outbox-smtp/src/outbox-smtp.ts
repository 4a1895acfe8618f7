import { createTransport } from "nodemailer";
import { MailPutOff, MailRefused, messageOf, OutboxUnavailable, type Mail, type Outbox } from "@sankofa/ports/outbox";

const PATIENCE_MS = 10_000;
/** From here on SMTP says that trying again is of no use. */
const FOR_GOOD = 500;

/** "You may not send here": of the house's sign-in, or of a server that sends nothing on for it. */
const SHUT = /^53\d|\brelay(ing)?( access)? (is )?(denied|not permitted|prohibited)|unable to relay/i;
/** "It is not allowed": after the letter of its sender, and of one mailbox where that alone was named. */
const NOT_ALLOWED = /\b5\.7\.\d/;
const NO_SUCH_ADDRESS = /\b5\.1\.\d/;
/** What is said, without the address that is repeated in it. */
const saidBy = ({ response = "" }: SmtpError): string => response.replace(/<[^>]*>/g, "");

interface SmtpError extends Error {
  readonly code?: string;
  readonly command?: string;
  readonly responseCode?: number;
  readonly response?: string;
}

/** The server knows nobody of that name. It has one code for that and for a sender whom it lets nothing through of. */
const isOfTheAddress = (error: SmtpError): boolean => {
  const { code, command, responseCode = 0 } = error;
  if (code !== "EENVELOPE" || command !== "RCPT TO" || responseCode < FOR_GOOD) return false;
  const said = saidBy(error);
  return NO_SUCH_ADDRESS.test(said) || !(SHUT.test(said) || NOT_ALLOWED.test(said));
};

/** Going down, out of room: no word about this mail. */
const OF_THE_SERVER = /^421|^4\d\d[ -]4\.3\.\d/;

/** Said of this recipient or this letter alone, after the server let the house in and took its sender. */
const isOfThisMail = (error: SmtpError): boolean => {
  const { code, command, responseCode = 0 } = error;
  const said = saidBy(error);
  if (OF_THE_SERVER.test(said) || SHUT.test(said)) return false;
  if (code === "EMESSAGE") return !NOT_ALLOWED.test(said);
  return code === "EENVELOPE" && command === "RCPT TO" && responseCode > 0;
};

/** Whom the server does not take a mail for at all is refused; everything else, a rejected sign-in too, may be mended. */
const inOurWords = (error: unknown): Error => {
  const { responseCode = 0, message } = error as SmtpError;
  if (isOfTheAddress(error as SmtpError)) return new MailRefused(message, { cause: error });
  if (isOfThisMail(error as SmtpError)) return new MailPutOff(message, { cause: error });
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

  async tidy(): Promise<void> {}

  async close(): Promise<void> {
    this.transport.close();
  }
}

/** `smtps://user:password@host`, or `smtp://` for a server that is asked to go over to TLS where it can. */
export const smtpOutbox = (url: string, from: string): Outbox => new SmtpOutbox(url, from);

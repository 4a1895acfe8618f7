import { once } from "node:events";
import { createServer, type AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";
import { MailPutOff, MailRefused, OutboxUnavailable } from "@sankofa/ports/outbox";
import { describeOutbox, type Arrived } from "@sankofa/ports/outbox.contract";
import { smtpOutbox } from "./outbox-smtp";

const FROM = "Sankofa <no-reply@mentors.example.org>";
const mail = {
  ...{ id: "one", recipient: "0190c000-0000-7000-8000-000000000001", to: "amara@example.org", language: "en" },
  ...{ subject: "A reminder", text: "Tomorrow.", goodUntil: "2100-03-04T09:00:00.000Z" },
};

/** A mail server on a free port of this machine that keeps what it takes. */
const mailServer = async (options: SMTPServerOptions = {}) => {
  const arrived: Arrived[] = [];
  const server = new SMTPServer({
    ...{ authOptional: true, disabledCommands: ["STARTTLS"], logger: false, closeTimeout: 100 },
    onData: (stream, session, done) => {
      void text(stream).then((source) => {
        const messageId = /^Message-ID: (.*)\r$/m.exec(source)?.[1] ?? "";
        arrived.push({ messageId, to: session.envelope.rcptTo.map(({ address }) => address).join(), source });
        done();
      }, done);
    },
    ...options,
  });
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
  const { port } = server.server.address() as AddressInfo;
  return {
    arrived,
    host: `127.0.0.1:${port}`,
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
};

const answering =
  (responseCode: number, words = "Not here"): NonNullable<SMTPServerOptions["onRcptTo"]> =>
  (_address, _session, done) =>
    done(Object.assign(new Error(words), { responseCode }));

const refusing =
  (responseCode: number, words = "Not this one"): NonNullable<SMTPServerOptions["onData"]> =>
  (stream, _session, done) =>
    void text(stream).then(() => done(Object.assign(new Error(words), { responseCode })));

describeOutbox("an SMTP server", () => {
  let server: Awaited<ReturnType<typeof mailServer>>;
  return {
    open: async () => {
      server = await mailServer();
      return smtpOutbox(`smtp://${server.host}`, FROM);
    },
    arrived: async () => server.arrived,
    clean: () => server.stop(),
  };
});

describe("SCH-7 an SMTP server that does not take a mail", () => {
  test.each([
    ["knows nobody of that name", { onRcptTo: answering(550) }, MailRefused],
    ["knows nobody of that name, in more words", { onRcptTo: answering(550, "5.1.1 No such user") }, MailRefused],
    ["does not want it for this one yet", { onRcptTo: answering(450, "4.2.0 Greylisted") }, MailPutOff],
    ["does not take the letter", { onData: refusing(554) }, MailPutOff],
    ["takes no letter of this sender's", { onData: refusing(550, "5.7.26 Unauthenticated sender") }, OutboxUnavailable],
    ["goes down", { onRcptTo: answering(421) }, OutboxUnavailable],
    ["has no room", { onRcptTo: answering(452, "4.3.1 Insufficient system storage") }, OutboxUnavailable],
    [
      "knows nobody of that name where it sends things on",
      { onRcptTo: answering(550, "5.1.1 <a@b>: Recipient address rejected: User unknown in relay recipient table") },
      MailRefused,
    ],
    ["knows no team of relays", { onRcptTo: answering(550, "5.1.1 <relay.denied@b>: no such user") }, MailRefused],
    [
      "keeps one mailbox closed",
      { onRcptTo: answering(550, "5.7.1 <a@b>: Recipient address rejected: Access denied") },
      MailPutOff,
    ],
    ["sends nothing on for us", { onRcptTo: answering(554, "5.7.1 <a>: Relay access denied") }, OutboxUnavailable],
    ["sends nothing on, in fewer words", { onRcptTo: answering(550, "relay not permitted") }, OutboxUnavailable],
    ["wants a sign-in for the address", { onRcptTo: answering(530, "Sign in first") }, OutboxUnavailable],
    ["wants a sign-in", { onMailFrom: answering(530, "5.7.0 Authentication required") }, OutboxUnavailable],
    ["lets no such sender in", { onMailFrom: answering(550) }, OutboxUnavailable],
  ])("%s", async (_case, options, expected) => {
    const server = await mailServer(options);
    const outbox = smtpOutbox(`smtp://${server.host}`, FROM);
    const thrown = await outbox.send(mail).catch((error: Error) => error.constructor);
    expect(thrown).toBe(expected);
    await outbox.close();
    await server.stop();
  });

  test("is not there", async () => {
    const free = createServer().listen(0, "127.0.0.1");
    await once(free, "listening");
    const { port } = free.address() as AddressInfo;
    await new Promise((resolve) => free.close(resolve));
    const outbox = smtpOutbox(`smtp://127.0.0.1:${port}`, FROM);
    await expect(outbox.send(mail)).rejects.toMatchObject({ reason: "unreachable" });
    await expect(outbox.check()).rejects.toThrow(OutboxUnavailable);
    await outbox.close();
  });

  test("wants a name and a password: those of the address are shown, and wrong ones may be mended", async () => {
    const server = await mailServer({
      ...{ authOptional: false, allowInsecureAuth: true },
      onAuth: ({ username, password }, _session, done) =>
        username === "house" && password === "p@ss" ? done(null, { user: username }) : done(new Error("Wrong")),
    });
    const outbox = smtpOutbox(`smtp://house:p%40ss@${server.host}`, FROM);
    await outbox.send(mail);
    expect(server.arrived).toHaveLength(1);
    const wrong = smtpOutbox(`smtp://house:wrong@${server.host}`, FROM);
    await expect(wrong.send(mail)).rejects.toMatchObject({ reason: "refused" });
    await Promise.all([outbox.close(), wrong.close()]);
    await server.stop();
  });
});

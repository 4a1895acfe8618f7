import { MailRefused, type Mail, type Outbox } from "./outbox";

/** What arrived, as whoever fetches the mails reads it. */
export interface Arrived {
  readonly messageId: string;
  readonly to: string;
  readonly source: string;
}

/** A fresh outbox for each case; `arrived` looks at what it handed over. */
export interface OutboxUnderTest {
  open(): Promise<Outbox>;
  arrived(): Promise<readonly Arrived[]>;
  clean(): Promise<void>;
}

const AMARA = "0190c000-0000-7000-8000-000000000001";
const KOFI = "0190c000-0000-7000-8000-000000000002";

const mail = (id: string, change: Partial<Mail> = {}): Mail => ({
  ...{ id, recipient: AMARA, to: "amara@example.org", language: "en" },
  ...{ subject: "A reminder", text: "Tomorrow at nine.\nhttps://mentors.example.org/my\n" },
  goodUntil: "2100-03-04T09:00:00.000Z",
  ...change,
});

export const describeOutbox = (name: string, make: () => OutboxUnderTest): void => {
  describe(`SCH-7 Outbox: ${name}`, () => {
    let under: OutboxUnderTest;
    let outbox: Outbox;

    beforeEach(async () => {
      under = make();
      outbox = await under.open();
    });
    afterEach(async () => {
      await outbox.close();
      await under.clean();
    });

    test("a mail arrives whole, under its own id, to the person alone", async () => {
      await outbox.send(mail("first.a"));
      const [arrived, ...more] = await under.arrived();
      expect(more).toEqual([]);
      expect(arrived).toMatchObject({ messageId: "<first.a@sankofa.invalid>", to: "amara@example.org" });
      expect(arrived?.source).toContain("Subject: A reminder\r\n");
      expect(arrived?.source).toMatch(/^Expires: Thu, 04 Mar 2100 09:00:00 GMT\r$/m);
      expect(arrived?.source).toContain("Tomorrow at nine.\r\nhttps://mentors.example.org/my");
    });

    test("the same mail again is the same mail", async () => {
      await outbox.send(mail("again"));
      await outbox.send(mail("again"));
      const ids = (await under.arrived()).map(({ messageId }) => messageId);
      expect([...new Set(ids)]).toEqual(["<again@sankofa.invalid>"]);
    });

    test("what is written with other letters arrives as it was written, and says its language", async () => {
      await outbox.send(
        mail("french", { language: "fr", subject: "Un rappel à l’heure", text: "Demain à neuf heures." }),
      );
      const [arrived] = await under.arrived();
      expect(arrived?.source).toMatch(/^Content-Language: fr\r$/m);
      expect(arrived?.source).toMatch(/^Subject: =\?UTF-8\?/m);
      expect(arrived?.source).toMatch(/Demain (=C3=A0|à) neuf heures\./);
    });

    test.each([
      ["two addresses", "amara@example.org, kofi@example.org"],
      ["a line break", "amara@example.org\r\nBcc: kofi@example.org"],
      ["no address at all", "Amara"],
      ["nothing", ""],
    ])("%s as the address is refused, and nobody is sent anything", async (_what, to) => {
      await expect(outbox.send(mail("bad", { to }))).rejects.toThrow(MailRefused);
      expect(await under.arrived()).toEqual([]);
    });

    test.each(["../escape", "a/b", "", "A", "a\r\nb"])("%j is no id of a mail", async (id) => {
      await expect(outbox.send(mail(id))).rejects.toThrow(MailRefused);
      expect(await under.arrived()).toEqual([]);
    });

    test("a line break in the subject makes no header of its own", async () => {
      await outbox.send(mail("folded", { subject: "A reminder\r\nBcc: kofi@example.org" }));
      const [arrived] = await under.arrived();
      expect(arrived?.source).not.toMatch(/^Bcc:/m);
    });

    test("it answers whether it could be sent to", async () => {
      await expect(outbox.check()).resolves.toBeUndefined();
    });

    test("of somebody forgotten nothing is kept, of others all", async () => {
      await outbox.send(mail("hers"));
      await outbox.send(mail("his", { recipient: KOFI, to: "kofi@example.org" }));
      await outbox.forget(AMARA);
      await outbox.forget(AMARA);
      const to = (await under.arrived()).map((each) => each.to);
      expect(to).toContain("kofi@example.org");
      if (outbox.name === "folder") expect(to).not.toContain("amara@example.org");
    });
  });
};

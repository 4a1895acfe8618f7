import { describeShownOnce } from "./credentials.shown-once.contract";
import type { CredentialCarrier, Credentials, Link, Password, Session } from "./credentials";

/** A fresh, empty store for each case; `reopen` closes it and opens the same data again. */
export interface CredentialsUnderTest {
  open(): Promise<Credentials & CredentialCarrier>;
  reopen(): Promise<Credentials & CredentialCarrier>;
  clean(): Promise<void>;
}

const TENANT = "0190a000-0000-7000-8000-000000000001";
const account = (n: number): string => `0190c000-0000-7000-8000-${String(n).padStart(12, "0")}`;
const digest = (n: number): string => n.toString(16).padStart(64, "0");
const [EARLY, NOON, LATE] = [
  "2026-03-03T09:00:00.000Z",
  "2026-03-03T12:00:00.000Z",
  "2026-03-03T18:00:00.000Z",
] as const;

const link = (n: number, expires: string = NOON): Link => ({
  digest: digest(n),
  purpose: "invitation",
  tenant: TENANT,
  account: null,
  about: { role: "applicant", on: account(9) },
  expires,
});
const password = (n: number, name: number, hash = "scrypt$1$1$1$a$b"): Password => ({
  account: account(n),
  tenant: TENANT,
  nameDigest: digest(name),
  hash,
});
const session = (n: number, of = n, expires: string = NOON): Session => ({
  digest: digest(n),
  account: account(of),
  tenant: TENANT,
  created: EARLY,
  expires,
});

export const describeCredentials = (name: string, make: () => CredentialsUnderTest): void => {
  describe(`Credentials: ${name}`, () => {
    let under: CredentialsUnderTest;
    let credentials: Credentials & CredentialCarrier;

    beforeEach(async () => {
      under = make();
      credentials = await under.open();
    });
    afterEach(async () => {
      await credentials.close();
      await under.clean();
    });
    const reopen = async () => (credentials = await under.reopen());

    test("the platform's key is 32 bytes, made once, and survives the process", async () => {
      const keys = await Promise.all(Array.from({ length: 5 }, () => credentials.platformKey()));
      expect(keys[0]).toHaveLength(32);
      await reopen();
      expect(new Set([...keys, await credentials.platformKey()].map((key) => key.toString("hex"))).size).toBe(1);
    });

    describe("links", () => {
      test("a link comes back as it was saved, as often as it is looked at", async () => {
        await credentials.saveLink(link(1));
        await credentials.saveLink({ ...link(2), purpose: "first-administrator", tenant: null, about: {} });
        await credentials.saveLink({ ...link(3), purpose: "sign-in", account: account(1) });
        expect(await credentials.peekLink(digest(1), EARLY)).toEqual(link(1));
        expect(await credentials.peekLink(digest(1), EARLY)).toEqual(link(1));
        expect(await credentials.peekLink(digest(2), EARLY)).toMatchObject({ tenant: null, about: {} });
        expect(await credentials.peekLink(digest(3), EARLY)).toMatchObject({ purpose: "sign-in", account: account(1) });
        expect(await credentials.peekLink(digest(4), EARLY)).toBeUndefined();
      });

      test("a link is used once", async () => {
        await credentials.saveLink(link(1));
        expect(await credentials.useLink(digest(1), EARLY)).toEqual(link(1));
        expect(await credentials.useLink(digest(1), EARLY)).toBeUndefined();
        expect(await credentials.peekLink(digest(1), EARLY)).toBeUndefined();
      });

      test("of many who use a link at the same moment one has it", async () => {
        await credentials.saveLink(link(1));
        const used = await Promise.all(Array.from({ length: 20 }, () => credentials.useLink(digest(1), EARLY)));
        expect(used.filter((each) => each !== undefined)).toHaveLength(1);
      });

      test("a link ends at its instant", async () => {
        await credentials.saveLink(link(1));
        expect(await credentials.peekLink(digest(1), "2026-03-03T11:59:59.999Z")).toBeDefined();
        expect(await credentials.peekLink(digest(1), NOON)).toBeUndefined();
        expect(await credentials.useLink(digest(1), NOON)).toBeUndefined();
      });

      test("a used link stays used after the process", async () => {
        await credentials.saveLink(link(1));
        await credentials.saveLink(link(2));
        await credentials.useLink(digest(1), EARLY);
        await reopen();
        expect(await credentials.peekLink(digest(1), EARLY)).toBeUndefined();
        expect(await credentials.peekLink(digest(2), EARLY)).toEqual(link(2));
      });

      test("what has expired is gone for good when something else is used", async () => {
        await credentials.saveLink(link(1));
        await credentials.saveSession(session(1));
        await credentials.saveLink(link(2, LATE));
        await credentials.useLink(digest(2), NOON);
        expect(await credentials.peekLink(digest(1), EARLY)).toBeUndefined();
        expect(await credentials.session(digest(1), EARLY)).toBeUndefined();
      });
    });

    describe("passwords", () => {
      test("an account is found by its name's digest", async () => {
        expect(await credentials.savePassword(password(1, 11))).toBe(true);
        expect(await credentials.findPassword(digest(11))).toEqual(password(1, 11));
        expect(await credentials.findPassword(digest(12))).toBeUndefined();
      });

      test("a new password replaces the old one, and with it the name", async () => {
        await credentials.savePassword(password(1, 11));
        expect(await credentials.savePassword(password(1, 11, "scrypt$2$2$2$c$d"))).toBe(true);
        expect((await credentials.findPassword(digest(11)))?.hash).toBe("scrypt$2$2$2$c$d");
        expect(await credentials.savePassword(password(1, 12))).toBe(true);
        expect(await credentials.findPassword(digest(11))).toBeUndefined();
        expect((await credentials.findPassword(digest(12)))?.account).toBe(account(1));
      });

      test("a name that another account has is refused and nothing changes", async () => {
        await credentials.savePassword(password(1, 11));
        await credentials.savePassword(password(2, 12));
        expect(await credentials.savePassword(password(2, 11, "scrypt$2$2$2$c$d"))).toBe(false);
        expect(await credentials.findPassword(digest(11))).toEqual(password(1, 11));
        expect(await credentials.findPassword(digest(12))).toEqual(password(2, 12));
      });

      test("of two accounts that want a name at the same moment one has it", async () => {
        const saved = await Promise.all([1, 2, 3, 4].map((n) => credentials.savePassword(password(n, 11))));
        expect(saved.filter(Boolean)).toHaveLength(1);
      });
    });

    describe("carried to another store", () => {
      let other: CredentialsUnderTest;
      let into: Credentials & CredentialCarrier;
      beforeEach(async () => {
        other = make();
        into = await other.open();
      });
      afterEach(async () => {
        await into.close();
        await other.clean();
      });

      const fill = async (): Promise<void> => {
        for (const n of [1, 2]) await credentials.saveLink({ ...link(n, LATE), tenant: n === 1 ? TENANT : null });
        await credentials.savePassword(password(1, 11));
        for (const n of [1, 2]) await credentials.saveSession(session(n, 1, LATE));
      };
      const carry = async (): Promise<void> => {
        for (const kind of ["link", "password", "session"] as const)
          await into.takeIn(kind, await credentials.carryOut(kind));
      };

      test("links, passwords and sessions are there as they were, and taken in again they stay so", async () => {
        await fill();
        await carry();
        await carry();
        for (const kind of ["link", "password", "session"] as const)
          expect(await into.carryOut(kind)).toEqual(await credentials.carryOut(kind));
        expect(await into.useLink(digest(1), EARLY)).toEqual(link(1, LATE));
        expect(await into.findPassword(digest(11))).toEqual(password(1, 11));
        expect(await into.session(digest(2), EARLY)).toEqual(session(2, 1, LATE));
      });

      test("what a session was found to be is not remembered when another takes its place", async () => {
        await into.saveSession(session(1, 7));
        await into.session(digest(1), EARLY);
        await credentials.saveSession(session(1, 8));
        await into.takeIn("session", await credentials.carryOut("session"));
        expect(await into.session(digest(1), EARLY)).toEqual(session(1, 8));
      });

      test("they go page by page, in order", async () => {
        await credentials.takeIn(
          "link",
          Array.from({ length: 1_100 }, (_, n) => link(n)),
        );
        const first = await credentials.carryOut("link");
        const second = await credentials.carryOut("link", first.at(-1)?.digest);
        expect(first.length).toBeLessThan(1_100);
        expect([...first, ...second].map((each) => each.digest)).toEqual(
          Array.from({ length: 1_100 }, (_, n) => digest(n)),
        );
        expect(await credentials.carryOut("link", second.at(-1)?.digest)).toEqual([]);
      });

      test("the platform's key goes with them, and replaces no other", async () => {
        const key = await credentials.platformKey();
        await into.takePlatformKey(key);
        await into.takePlatformKey(key);
        expect(await into.platformKey()).toEqual(key);
        await expect(into.takePlatformKey(Buffer.alloc(32, 7))).rejects.toMatchObject({ code: "platform-key-taken" });
        expect(await into.platformKey()).toEqual(key);
      });
    });

    describeShownOnce(() => credentials, reopen);

    describe("sessions", () => {
      test("a session is found until its instant", async () => {
        await credentials.saveSession(session(1));
        expect(await credentials.session(digest(1), "2026-03-03T11:59:59.999Z")).toEqual(session(1));
        expect(await credentials.session(digest(1), NOON)).toBeUndefined();
        expect(await credentials.session(digest(2), EARLY)).toBeUndefined();
      });

      test("an ended session is over, also after the process", async () => {
        await credentials.saveSession(session(1));
        await credentials.saveSession(session(2, 1));
        await credentials.endSession(digest(1));
        await credentials.endSession(digest(7));
        await reopen();
        expect(await credentials.session(digest(1), EARLY)).toBeUndefined();
        expect(await credentials.session(digest(2), EARLY)).toEqual(session(2, 1));
      });

      test("all sessions of an account end together, and no other's", async () => {
        await credentials.saveSession(session(1, 1));
        await credentials.saveSession(session(2, 1));
        await credentials.saveSession(session(3, 2));
        await credentials.endSessionsOf(account(1));
        const left = await Promise.all([1, 2, 3].map((n) => credentials.session(digest(n), EARLY)));
        expect(left.map((each) => each?.account)).toEqual([undefined, undefined, account(2)]);
      });

      test("a session that was asked for before ends all the same", async () => {
        for (const n of [1, 2, 3, 4]) await credentials.saveSession(session(n, n));
        for (const n of [1, 2, 3, 4]) expect(await credentials.session(digest(n), EARLY)).toEqual(session(n, n));
        await credentials.endSession(digest(1));
        await credentials.endSessionsOf(account(2));
        expect(await credentials.session(digest(3), NOON)).toBeUndefined();
        const left = await Promise.all([1, 2, 4].map((n) => credentials.session(digest(n), EARLY)));
        expect(left).toEqual([undefined, undefined, session(4, 4)]);
      });
    });
  });
};

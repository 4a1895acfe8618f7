import { readFileSync, rmSync } from "node:fs";
import { fact } from "@sankofa/kernel/fact";
import { guestbookNoun, type GuestbookState } from "@sankofa/testing/sample/guestbook.rules";
import { guestbook } from "@sankofa/testing/sample/guestbook.context";
import { StoreFailure } from "@sankofa/ports/store-failure";
import { newCommandId } from "../command-ids";
import { accepted, OTHER, TENANT } from "../engine.spec-kit";
import { BOOK, GUEST, Guestbook, STREAM } from "./guestbook.spec-kit";
import { WORTH_A_SNAPSHOT } from "./stream-snapshots";

let under: Guestbook;
beforeEach(async () => {
  under = new Guestbook();
  await under.open();
});
afterEach(() => under.end());

/** The state, and how many facts were read for it. */
const looked = async (
  revision?: number,
): Promise<{ readonly state: GuestbookState | undefined; readonly read: number }> => {
  under.read = 0;
  const asOf = revision === undefined ? undefined : { revision };
  const loaded = await under.engine.facts.load(guestbookNoun, BOOK, TENANT, asOf);
  await under.settled();
  return { state: loaded?.state, read: under.read };
};

const snapshot = () => under.engine.ports.snapshots?.of(STREAM);

describe("a stream", () => {
  test("gets its first snapshot with its 500th fact, and the next 500 facts later", async () => {
    await under.visits(WORTH_A_SNAPSHOT - 1);
    await looked();
    expect(await snapshot()).toBeUndefined();
    await under.visits(1);
    await looked();
    expect(await snapshot()).toMatchObject({ revision: WORTH_A_SNAPSHOT - 1 });
    await under.visits(WORTH_A_SNAPSHOT - 1);
    await looked();
    expect(await snapshot()).toMatchObject({ revision: WORTH_A_SNAPSHOT - 1 });
    await under.visits(1);
    await looked();
    expect(await snapshot()).toMatchObject({ revision: 2 * WORTH_A_SNAPSHOT - 1 });
  });

  test("of 10 000 facts is not read again by a command, and decided on the same", async () => {
    await under.visits(10_000);
    await accepted(under.sign("Kofi Boateng"));
    await under.settled();
    under.read = 0;
    const { revision } = await accepted(under.sign("Esi Owusu"));
    expect(revision).toBe(10_001);
    expect(under.read).toBeLessThanOrEqual(2);
    const { state } = await looked();
    expect(state?.visits).toBe(10_002);
    expect(state?.present.at(0)?.name).toBe("Guest number 0");
    expect(state?.present.at(-1)?.name).toBe("Esi Owusu");
  });

  test("is decided on with how many facts it holds, read from a snapshot or not", async () => {
    const told = jest.spyOn(guestbookNoun.decider, "decide");
    await accepted(under.sign("Kofi Boateng"));
    await under.visits(599);
    await looked();
    await accepted(under.sign("Esi Owusu"));
    const counts = told.mock.calls.map(([, , given]) => given.factsBefore);
    told.mockRestore();
    expect(counts).toEqual([0, 600]);
  });

  test("is the same with its snapshot, without it, and after the file was deleted", async () => {
    await under.visits(600);
    const whole = await looked();
    const shortened = await looked();
    expect([whole.read, shortened.read]).toEqual([600, 1]);
    expect(shortened.state).toStrictEqual(whole.state);
    await under.engine.ports.snapshots?.close();
    rmSync(under.snapshotFile);
    await under.reopen();
    expect(await looked()).toStrictEqual(whole);
    expect(await looked()).toStrictEqual(shortened);
  });

  test("as of a revision is read from a snapshot only where that reaches no further", async () => {
    await under.visits(600);
    await looked();
    await under.visits(100);
    const before = await looked(598);
    expect([before.read, before.state?.visits]).toEqual([599, 599]);
    expect((await looked(599)).read).toBe(1);
    const after = await looked(650);
    expect([after.read, after.state?.visits]).toEqual([52, 651]);
    expect(await snapshot()).toMatchObject({ revision: 599 });
  });

  test("of another funder is not there, with a snapshot as without", async () => {
    await under.visits(600);
    await looked();
    expect(await under.engine.facts.load(guestbookNoun, BOOK, OTHER)).toBeUndefined();
  });
});

describe("a snapshot is left aside", () => {
  const falsified = async (change: object): Promise<void> => {
    await under.visits(600);
    await looked();
    const standing = await snapshot();
    if (!standing) throw new Error("there is no snapshot");
    const state = { visits: 1_000_000, present: [] };
    await under.engine.ports.snapshots?.keep({ ...standing, state, ...change }, { on: undefined, commands: new Map() });
  };

  test.each([
    ["whose fact hashes to something else", { leafHash: "0".repeat(64) }],
    ["that reaches beyond the log", { revision: 700 }],
    ["of another revision than it says", { revision: 598 }],
    ["of another form", { form: "guestbook.book 0" }],
  ])("%s, and a true one takes its place", async (_what, change) => {
    await falsified(change);
    expect((await looked()).state?.visits).toBe(600);
    expect(await looked()).toMatchObject({ read: 1, state: { visits: 600 } });
  });

  test("once the noun's state has a new version, or its facts have", async () => {
    await under.visits(600);
    await looked();
    const newer = { ...guestbookNoun, stateVersion: 2 };
    const facts = { ...guestbookNoun.facts, "guestbook.guest-sang": fact(1, {}) };
    for (const noun of [newer, { ...guestbookNoun, facts }]) {
      under.read = 0;
      await under.engine.facts.load(noun, BOOK, TENANT);
      expect(under.read).toBeGreaterThanOrEqual(600);
    }
  });

  test("of a noun that keeps none: its streams are read whole", async () => {
    const { stateVersion: _none, ...keepsNone } = guestbookNoun;
    await under.reopen([{ ...guestbook, nouns: [keepsNone] }]);
    await under.visits(600);
    await under.engine.facts.load(keepsNone, BOOK, TENANT);
    await under.settled();
    expect(await snapshot()).toBeUndefined();
  });

  test("that cannot be read or kept: commands go on without", async () => {
    await under.visits(600);
    await under.engine.ports.snapshots?.close();
    expect(await looked()).toMatchObject({ read: 600, state: { visits: 600 } });
    await accepted(under.sign("Kofi Boateng"));
    expect(await looked()).toMatchObject({ state: { visits: 601 } });
  });
});

describe("a command sent again", () => {
  test("is answered the same however far behind a snapshot its facts lie, and writes nothing", async () => {
    const command = newCommandId(under.clock.now());
    await under.visits(3);
    const first = await accepted(under.sign("Kofi Boateng", command));
    await under.visits(700);
    await looked();
    expect(await snapshot()).toMatchObject({ revision: 703 });
    await under.visits(20);
    const head = await under.store.head();
    under.read = 0;
    expect(await accepted(under.sign("Kofi Boateng", command))).toEqual(first);
    expect(under.read).toBeLessThan(50);
    expect(await under.sign("Somebody else", command)).toMatchObject({ problem: { code: "idempotency-key-reused" } });
    expect(await under.store.head()).toEqual(head);
  });

  test("is known where its facts are the last that the snapshot covers, and where they are newer", async () => {
    await under.visits(WORTH_A_SNAPSHOT - 1);
    const [last, newer] = [newCommandId(under.clock.now()), newCommandId(under.clock.now())];
    const first = await accepted(under.sign("Kofi Boateng", last));
    await looked();
    expect(await snapshot()).toMatchObject({ revision: WORTH_A_SNAPSHOT - 1 });
    const second = await accepted(under.sign("Esi Owusu", newer));
    expect(await accepted(under.sign("Kofi Boateng", last))).toEqual(first);
    expect(await accepted(under.sign("Esi Owusu", newer))).toEqual(second);
  });

  test("is known where the snapshot that it was decided on is gone in the same moment", async () => {
    const command = newCommandId(under.clock.now());
    const first = await accepted(under.sign("Kofi Boateng", command));
    await under.visits(WORTH_A_SNAPSHOT);
    await looked();
    const { snapshots } = under.engine.ports;
    const asked = jest.spyOn(snapshots!, "revisionOf").mockRejectedValue(new StoreFailure("damaged", "A page is torn"));
    expect(await accepted(under.sign("Kofi Boateng", command))).toEqual(first);
    expect(asked).toHaveBeenCalledTimes(1);
    await accepted(under.sign("Esi Owusu"));
  });

  test("is known through snapshots that were folded on one another", async () => {
    const command = newCommandId(under.clock.now());
    const first = await accepted(under.sign("Kofi Boateng", command));
    for (let round = 0; round < 3; round += 1) {
      await under.visits(WORTH_A_SNAPSHOT);
      await looked();
    }
    expect(await snapshot()).toMatchObject({ revision: 3 * WORTH_A_SNAPSHOT });
    expect(await accepted(under.sign("Kofi Boateng", command))).toEqual(first);
  });
});

describe("PRV-1 a snapshot at rest", () => {
  test("holds no name in clear, and nothing that opens once the person's key is gone", async () => {
    await under.visits(600);
    await looked();
    await under.reopen();
    const bytes = readFileSync(under.snapshotFile);
    expect(bytes.includes("Guest number")).toBe(false);
    expect(bytes.includes(`¦s2.${GUEST}.`)).toBe(true);
    expect((await looked()).state?.present[0]?.name).toBe("Guest number 0");
    await under.reopen([guestbook], { forgetting: true });
    const { state, read } = await looked();
    expect([read, state?.present.length]).toEqual([1, 600]);
    expect(JSON.stringify(state)).not.toContain("Guest number");
  });
});

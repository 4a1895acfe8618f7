import { newCommandId } from "../command-ids";
import { BOOK, GUEST, Guestbook } from "./guestbook.spec-kit";

let under: Guestbook;
beforeEach(async () => {
  under = new Guestbook();
  await under.open();
});
afterEach(() => under.end());

const head = async (): Promise<string> => (await under.store.head()).position;
const leaving = { bookId: BOOK, guestId: GUEST };

/** The facts that it wrote; an answer to a command that was written before has them, too. */
const wrote = async (asked: ReturnType<Guestbook["send"]>): Promise<readonly string[]> => {
  const reply = await asked;
  if (!("ok" in reply)) throw new Error(reply.problem.code);
  return reply.ok.facts.map(({ type }) => type);
};

describe("a consequence that may have been asked for before", () => {
  test("writes nothing where there was nothing to change then, though by now there is", async () => {
    await under.sign("Somebody");
    const then = await head();
    await under.visits(1);
    expect(await wrote(under.send("leave", leaving, undefined, { follows: then }))).toEqual([]);
    expect(await wrote(under.send("leave", leaving))).toEqual(["guestbook.guest-left"]);
  });

  test("writes nothing where its record did not even begin then, and is refused then as one of a stranger's is", async () => {
    await under.visits(1);
    expect(await wrote(under.send("leave", leaving, undefined, { follows: "0".repeat(20) }))).toEqual([]);
    const nowhere = { ...leaving, bookId: "no book" };
    expect(await under.send("leave", nowhere, undefined, { follows: await head() })).toMatchObject({
      problem: { code: "request-invalid" },
    });
  });

  test("is written now where it would have been then and still is to be", async () => {
    await under.visits(1);
    const then = await head();
    await under.sign("Somebody");
    expect(await wrote(under.send("leave", leaving, undefined, { follows: then }))).toEqual(["guestbook.guest-left"]);
  });

  test("writes nothing where it would have been written then and is not to be any more", async () => {
    await under.visits(1);
    const then = await head();
    await under.send("leave", leaving);
    expect(await wrote(under.send("leave", leaving, undefined, { follows: then }))).toEqual([]);
  });

  test("is answered with what it wrote, wherever that stands", async () => {
    const then = await head();
    await under.visits(1);
    const command = newCommandId(under.clock.now());
    await under.send("leave", leaving, command);
    expect(await wrote(under.send("leave", leaving, command, { follows: then }))).toEqual(["guestbook.guest-left"]);
  });

  test("of a long record, which is read from a snapshot, is decided on as it stood", async () => {
    await under.visits(1);
    const then = await head();
    await under.send("leave", leaving);
    const data = { guestId: BOOK, cameFrom: "Kumasi", party: 1, name: await under.sealedName("Another", BOOK) };
    await under.write(Array.from({ length: 1_200 }, () => ({ type: "guestbook.guest-signed", version: 3, data })));
    // Read once, so that it is kept.
    await under.send("leave", { bookId: BOOK, guestId: BOOK }, undefined, { dry: true });
    await under.settled();
    const another = { bookId: BOOK, guestId: BOOK };
    expect(await wrote(under.send("leave", another, undefined, { follows: then }))).toEqual([]);
    expect(await wrote(under.send("leave", another))).toEqual(["guestbook.guest-left"]);
  });
});

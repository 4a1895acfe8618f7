import { StoreUnavailable } from "@sankofa/ports/event-store.errors";
import { Guestbook, STREAM } from "./guestbook.spec-kit";

let under: Guestbook;
/** So many appends are answered by nobody. */
let lost = 0;
/** So many before them are answered. */
let answered = 0;
let areWritten = false;
beforeEach(async () => {
  answered = 0;
  under = new Guestbook();
  const append = under.store.append.bind(under.store);
  under.store.append = async (request) => {
    if (lost === 0 || (answered -= 1) >= 0) return append(request);
    lost -= 1;
    if (areWritten) await append(request);
    throw new StoreUnavailable("The line is down", true);
  };
  await under.open();
});
afterEach(() => under.end());

const signed = async (): Promise<number> => (await under.store.readStream({ stream: STREAM })).facts.length;

describe("a command of which it is not known whether it was written", () => {
  test.each([true, false])("is asked again with the same ids, and stands once (written: %s)", async (written) => {
    [lost, areWritten] = [1, written];
    expect(await under.sign("Somebody")).toMatchObject({ ok: { facts: [{ type: "guestbook.guest-signed" }] } });
    expect([lost, await signed()]).toEqual([0, 1]);
  });

  test("is asked again also where it was decided anew before, for others had come first", async () => {
    [answered, lost, areWritten] = [2, 1, true];
    const replies = await Promise.all([under.sign("Somebody"), under.sign("Somebody else")]);
    expect(replies.filter((reply) => "problem" in reply)).toEqual([]);
    expect([lost, await signed()]).toEqual([0, 2]);
  });

  test("is told as not known where that cannot be found out, and may be sent again", async () => {
    [lost, areWritten] = [2, false];
    expect(await under.sign("Somebody")).toMatchObject({ problem: { status: 503 } });
    expect([lost, await signed()]).toEqual([0, 0]);
  });
});

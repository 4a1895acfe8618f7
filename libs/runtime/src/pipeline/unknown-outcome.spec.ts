import { StoreUnavailable } from "@sankofa/ports/event-store.errors";
import { Guestbook, STREAM } from "./guestbook.spec-kit";

let under: Guestbook;
/** So many appends are answered by nobody. */
let lost = 0;
let areWritten = false;
beforeEach(async () => {
  under = new Guestbook();
  const append = under.store.append.bind(under.store);
  under.store.append = async (request) => {
    if (lost === 0) return append(request);
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

  test("is told as not known where that cannot be found out, and may be sent again", async () => {
    [lost, areWritten] = [2, false];
    expect(await under.sign("Somebody")).toMatchObject({ problem: { status: 503 } });
    expect([lost, await signed()]).toEqual([0, 0]);
  });
});

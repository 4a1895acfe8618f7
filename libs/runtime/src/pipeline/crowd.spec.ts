import { Guestbook, STREAM } from "./guestbook.spec-kit";

/** More than a command is decided anew at most. */
const GUESTS = 60;

describe("many who write to one record at once", () => {
  let under: Guestbook;
  beforeEach(async () => {
    under = new Guestbook();
    await under.open();
  });
  afterEach(() => under.end());

  test("are all let in, one after another: nobody is told to try again because others did", async () => {
    const replies = await Promise.all(Array.from({ length: GUESTS }, (_, guest) => under.sign(`Guest ${guest}`)));
    expect(replies.filter((reply) => "problem" in reply)).toEqual([]);
    const { facts } = await under.store.readStream({ stream: STREAM });
    expect(new Set(facts.map(({ commandId }) => commandId)).size).toBe(GUESTS);
  });
});

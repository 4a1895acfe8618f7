import { leafHash } from "@sankofa/evidence/leaf-hash";
import { canonicalJson } from "@sankofa/kernel/canonical-json";
import { envelopeOf } from "@sankofa/kernel/envelope";
import type { View } from "@sankofa/kernel/view";
import { START } from "@sankofa/ports/event-store";
import { guestbookNoun, type GuestbookState } from "@sankofa/testing/sample/guestbook.rules";
import { books, guestbook } from "@sankofa/testing/sample/guestbook.context";
import { TENANT } from "../engine.spec-kit";
import { foldFromLog } from "../operations/fold-from-log";
import { UpcastFailed } from "../upcasting";
import { BOOK, GUEST, Guestbook, STREAM } from "./guestbook.spec-kit";

const OTHER_BOOK = "01957e2a-0000-7000-8000-0000000000ee";

const book = async (under: Guestbook, id = BOOK): Promise<unknown> =>
  (
    await foldFromLog(
      under.store,
      under.engine.feed,
      books as unknown as View,
      id,
      undefined,
      () => undefined,
      new AbortController().signal,
    )
  ).doc;

describe("facts of older versions", () => {
  let under: Guestbook;
  beforeEach(async () => {
    under = new Guestbook();
    await under.open();
    const name = await under.sealedName("Ama Mensah");
    await under.write([
      { type: "guestbook.guest-signed", version: 1, data: { guestId: GUEST, name } },
      { type: "guestbook.guest-signed", version: 2, data: { guestId: GUEST, name, from: "Lomé" } },
    ]);
  });
  afterEach(() => under.end());

  const state = async (): Promise<GuestbookState | undefined> =>
    (await under.engine.facts.load(guestbookNoun, BOOK, TENANT))?.state;

  test("are decided on as if they had been written today, with their names in clear", async () => {
    await under.sign("Kofi Boateng");
    expect(await state()).toMatchObject({
      visits: 3,
      present: [{ name: "Ama Mensah" }, { name: "Ama Mensah" }, { name: "Kofi Boateng" }],
    });
  });

  test("reach views in the present version", async () => {
    await under.sign("Kofi Boateng");
    expect(await book(under)).toMatchObject({ visits: 3, cameFrom: ["unknown", "Lomé", "Accra"] });
  });

  test("stay in the log as they were written, with the hash they were written with", async () => {
    const before = await under.store.leafHashes(START, 10);
    await under.sign("Kofi Boateng");
    await state();
    await book(under);
    const { facts } = await under.store.readStream({ stream: STREAM });
    expect(facts.map(({ version }) => version)).toEqual([1, 2, 3]);
    expect(Object.keys(facts[0]?.data ?? {}).sort()).toEqual(["guestId", "name"]);
    const hashes = facts.map((fact) => leafHash(canonicalJson(envelopeOf(fact))));
    expect(hashes.slice(0, 2)).toEqual(before.map((leaf) => leaf.leafHash));
  });

  test.each([
    ["an unknown type", { type: "guestbook.guest-sang", version: 1, data: {} }],
    ["a newer version", { type: "guestbook.guest-signed", version: 4, data: {} }],
  ])("%s is passed over and counted by views, and nothing is decided on it", async (_what, newer) => {
    await under.write([newer]);
    expect(await book(under)).toMatchObject({ visits: 2 });
    expect(under.engine.feed.unknownFacts).toBe(1);
    const head = await under.store.head();
    expect(await under.sign("Kofi Boateng")).toMatchObject({ problem: { code: "written-by-newer", status: 503 } });
    await expect(state()).rejects.toThrow(
      `${STREAM} holds at revision 2 a ${newer.type} of version ${newer.version}, which this program does not know`,
    );
    expect(await under.store.head()).toEqual(head);
  });

  test("an upcaster that fails is named to whoever folds, refuses commands on that record, and nothing is written", async () => {
    const failing = (): never => {
      throw new Error("no such field");
    };
    const upcasts = { "guestbook.guest-signed": { ...guestbookNoun.upcasts?.["guestbook.guest-signed"], 1: failing } };
    const broken = { ...guestbookNoun, upcasts };
    await under.reopen([{ ...guestbook, nouns: [broken] }]);
    const head = await under.store.head();
    const sentence = "guestbook.guest-signed could not be taken from version 1 to 2";
    await expect(book(under)).rejects.toThrow(UpcastFailed);
    await expect(book(under)).rejects.toThrow(sentence);
    expect(await book(under, OTHER_BOOK)).toBeNull();
    expect(await under.sign("Kofi Boateng")).toMatchObject({ problem: { code: "fact-unreadable", status: 503 } });
    await expect(state()).rejects.toThrow(sentence);
    expect(await under.store.head()).toEqual(head);
  });
});

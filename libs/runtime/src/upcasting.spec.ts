import type { FactRegistry } from "@sankofa/kernel/fact";
import { fact } from "@sankofa/kernel/fact";
import { field } from "@sankofa/kernel/schema";
import type { Upcasts } from "@sankofa/kernel/upcast";
import { guestbookNoun } from "@sankofa/testing/sample/guestbook.rules";
import { guestbook } from "@sankofa/testing/sample/guestbook.context";
import { House } from "./house";
import { UpcastFailed, Upcasting } from "./upcasting";

const TYPE = "guestbook.guest-signed";
const TOKEN = `¦s2.0190b00c-0000-7000-8000-0000000000aa.${"A".repeat(60)}¦`;
const oldest = { type: TYPE, version: 1, data: { guestId: "one", name: TOKEN } };

const known = (): Upcasting => {
  const upcasting = new Upcasting();
  upcasting.add(guestbookNoun);
  return upcasting;
};

const registering =
  (facts: FactRegistry, upcasts?: Upcasts): (() => void) =>
  () =>
    new Upcasting().add({ facts, ...(upcasts ? { upcasts } : {}) });

describe("reading a stored fact in the present version", () => {
  test("goes through every version in between", () => {
    expect(known().present(oldest)).toEqual({
      type: TYPE,
      version: 3,
      data: { guestId: "one", name: TOKEN, cameFrom: "unknown", party: 1 },
    });
    expect(known().present({ type: TYPE, version: 2, data: { from: "Lomé" } })?.data).toEqual({
      cameFrom: "Lomé",
      party: 1,
    });
  });

  test("gives a fact of the present version as it is", () => {
    const present = { type: TYPE, version: 3, data: { guestId: "one" } };
    expect(known().present(present)).toBe(present);
  });

  test("keeps what stands around the data: id, stream, revision, times", () => {
    expect(known().present({ ...oldest, id: "an id", revision: 7 })).toMatchObject({ id: "an id", revision: 7 });
  });

  test("hands sealed personal fields on as they are", () => {
    expect(known().present(oldest)?.data["name"]).toBe(TOKEN);
  });

  test("gives nothing for an unknown type", () => {
    expect(known().present({ ...oldest, type: "guestbook.guest-sang" })).toBeUndefined();
  });

  test.each([4, 99, 0, -1])("gives nothing for version %i, which nobody here knows", (version) => {
    expect(known().present({ ...oldest, version })).toBeUndefined();
  });

  test("gives the same answer twice and leaves the stored fact alone, whatever an upcaster does to its data", () => {
    const upcasting = new Upcasting();
    upcasting.add({
      facts: { "a.b": fact(2, { list: field.line() }) },
      upcasts: {
        "a.b": {
          1: (data) => {
            (data["list"] as string[]).push("more");
            return data;
          },
        },
      },
    });
    const stored = { type: "a.b", version: 1, data: { list: ["one"] } };
    expect(upcasting.present(stored)?.data).toEqual({ list: ["one", "more"] });
    expect(upcasting.present(stored)?.data).toEqual({ list: ["one", "more"] });
    expect(stored).toEqual({ type: "a.b", version: 1, data: { list: ["one"] } });
  });

  test("says which step of which type failed", () => {
    const upcasting = new Upcasting();
    const failing = (): never => {
      throw new Error("no such field");
    };
    upcasting.add({ facts: { "a.b": fact(3, {}) }, upcasts: { "a.b": { 1: (data) => data, 2: failing } } });
    const read = () => upcasting.present({ type: "a.b", version: 1, data: {} });
    expect(read).toThrow(UpcastFailed);
    expect(read).toThrow("a.b could not be taken from version 2 to 3: Error: no such field");
  });
});

describe("a house does not start", () => {
  const same = <Data>(data: Data): Data => data;

  test.each<[string, FactRegistry, Upcasts | undefined, string]>([
    ["without upcasters", { "a.b": fact(2, {}) }, undefined, "a.b has version 2 and no upcaster from 1 to 2"],
    ["with a gap", { "a.b": fact(3, {}) }, { "a.b": { 1: same } }, "a.b has version 3 and no upcaster from 2 to 3"],
    ["with one beyond", { "a.b": fact(1, {}) }, { "a.b": { 1: same } }, "an upcaster from 1, which leads beyond it"],
    ["with one from nowhere", { "a.b": fact(1, {}) }, { "a.b": { 0: same } }, "an upcaster from 0"],
    ["with one of no fact", {}, { "a.b": { 1: same } }, "a.b has upcasters and is no fact of this noun"],
    ["with version 0", { "a.b": fact(0, {}) }, undefined, "a.b has version 0; versions count from 1"],
  ])("%s", (_what, facts, upcasts, sentence) => {
    expect(registering(facts, upcasts)).toThrow(sentence);
  });

  test("on a room whose noun lacks one", () => {
    const { upcasts: _left, ...noun } = guestbookNoun;
    expect(() => new House([{ ...guestbook, nouns: [noun] }])).toThrow(`${TYPE} has version 3 and no upcaster from 1`);
    expect(() => new House([guestbook])).not.toThrow();
  });
});

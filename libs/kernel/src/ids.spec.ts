import { isId, streamName, streamParts } from "./ids";

const ID = "0190a0a0-0000-7000-8000-000000000001";

describe("ids and streams", () => {
  test("an id is a lower-case UUID of RFC 9562", () => {
    expect(isId(ID)).toBe(true);
    expect(isId(ID.toUpperCase().replace("0190A0A0", "0190ABCD"))).toBe(false);
    expect(isId("0190a0a0-0000-0000-8000-000000000001")).toBe(false);
    expect(isId(5)).toBe(false);
  });

  test("a stream's name says its room, its noun and its id, and is read back the same", () => {
    const stream = streamName("relationships", "match-proposal", ID);
    expect(stream).toBe(`relationships.match-proposal-${ID}`);
    expect(streamParts(stream)).toEqual({ context: "relationships", noun: "match-proposal", id: ID });
    expect(streamParts("$et-something")).toBeUndefined();
  });
});

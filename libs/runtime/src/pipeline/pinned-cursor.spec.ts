import { START, type Position } from "@sankofa/ports/event-store";
import { BadCursor } from "@sankofa/ports/read-models";
import { pinnedCursor, placeIn } from "./pinned-cursor";

const FIRST: Position = "00000000000000000007";
const LATER: Position = "00000000000000000009";

test("a list as of a moment goes on as of its first page, whatever position the moment means by then", () => {
  const cursor = pinnedCursor(FIRST, "row") ?? "";
  expect(placeIn(LATER, cursor)).toEqual({ at: FIRST, cursor: "row" });
  expect(pinnedCursor(FIRST, null)).toBeNull();
  expect(placeIn(undefined, "row")).toEqual({ cursor: "row" });
});

test.each(["7", "row", FIRST.slice(1), `x${FIRST}`])("a cursor that begins with no position is none: %s", (cursor) => {
  expect(() => placeIn(LATER, cursor)).toThrow(BadCursor);
});

test("nor is one that was taken later than the moment that is asked for", () => {
  expect(() => placeIn(FIRST, `${LATER}row`)).toThrow(BadCursor);
  expect(() => placeIn(START, `${FIRST}row`)).toThrow(BadCursor);
});

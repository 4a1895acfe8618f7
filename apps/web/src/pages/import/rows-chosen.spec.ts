import { rowsChosen } from "./rows-chosen";

test.each([
  ["", []],
  ["2", [2]],
  ["2-4, 9", [2, 3, 4, 9]],
  ["4-2; x 7", [7]],
])("%j are the rows %j", (text, rows) => expect(rowsChosen(text)).toEqual(rows));

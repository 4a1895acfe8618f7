import { fitting } from "./use-fitting";

const WIDTHS = [70, 60, 70, 60, 70];
const MORE = 50;

test.each([
  [330, 5],
  [329, 4],
  [310, 4],
  [309, 3],
  [250, 3],
  [120, 1],
  [60, 0],
])("in %i pixels %i of five places have room", (room, count) => {
  expect(fitting(WIDTHS, MORE, room)).toBe(count);
});

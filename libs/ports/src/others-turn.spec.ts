import { setImmediate as nextTurn } from "node:timers/promises";
import { othersTurn } from "./others-turn";

test("of all who let others have a turn one goes on in each turn of the event loop, in the order they came", async () => {
  const gone: number[] = [];
  for (const each of [1, 2, 3]) void othersTurn().then(() => gone.push(each));
  expect(gone).toEqual([]);
  for (let turn = 1; turn <= 3; turn += 1) {
    await nextTurn();
    expect(gone).toEqual([1, 2, 3].slice(0, turn));
  }
});

test("whoever is alone goes on in the next turn, again and again", async () => {
  for (let count = 0; count < 3; count += 1) {
    const before = nextTurn().then(() => "a turn");
    expect(
      await Promise.race([othersTurn().then(() => "the work"), before.then(() => nextTurn()).then(() => "two turns")]),
    ).toBe("the work");
  }
});

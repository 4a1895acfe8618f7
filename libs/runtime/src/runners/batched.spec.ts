import { setImmediate as turn } from "node:timers/promises";
import { batched } from "./batched";

test("what is at hand comes together, up to the most, and all that there is", async () => {
  const batches: (readonly number[])[] = [];
  for await (const batch of batched(
    (async function* () {
      yield* [1, 2, 3, 4, 5];
    })(),
    2,
  ))
    batches.push(batch);
  expect(batches).toEqual([[1, 2], [3, 4], [5]]);
});

test("a source that fails while a full batch is worked on fails when more is asked for, and no sooner", async () => {
  const unhandled: unknown[] = [];
  const hear = (error: unknown): void => void unhandled.push(error);
  process.on("unhandledRejection", hear);
  try {
    const batches: (readonly number[])[] = [];
    const reading = async (): Promise<void> => {
      for await (const batch of batched(
        (async function* () {
          yield* [1, 2];
          await turn();
          throw new Error("The page is damaged");
        })(),
        2,
      )) {
        batches.push(batch);
        for (let turns = 0; turns < 5; turns += 1) await turn();
      }
    };
    await expect(reading()).rejects.toThrow("The page is damaged");
    expect(batches).toEqual([[1, 2]]);
    expect(unhandled).toEqual([]);
  } finally {
    process.off("unhandledRejection", hear);
  }
});

test("what came before the source failed is given first", async () => {
  const batches: (readonly number[])[] = [];
  const reading = async (): Promise<void> => {
    for await (const batch of batched(
      (async function* () {
        yield* [1, 2, 3];
        throw new Error("The page is damaged");
      })(),
      2,
    ))
      batches.push(batch);
  };
  await expect(reading()).rejects.toThrow("The page is damaged");
  expect(batches).toEqual([[1, 2], [3]]);
});

import { createHash } from "node:crypto";
import { SeenIds } from "./seen-ids";

/** Ids that look random, and are the same in each run. */
const idAt = (index: number): string => {
  const digits = createHash("sha256").update(`id ${index}`).digest("hex");
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-7${digits.slice(13, 16)}-8${digits.slice(17, 20)}-${digits.slice(20, 32)}`;
};

test("AUD-1 each of many ids is new once, and met before from then on", () => {
  const [seen, ids] = [new SeenIds(), Array.from({ length: 10_000 }, (_, index) => idAt(index))];
  expect(ids.filter((id) => seen.add(id))).toEqual([]);
  expect(ids.filter((id) => !seen.add(id))).toEqual([]);
});

test("AUD-1 ids of nothing but zeros, and texts that are no ids, are met again as well", () => {
  const seen = new SeenIds();
  const odd = ["00000000-0000-7000-8000-000000000000", "00000000-0000-7000-0000-000000000000", "no id"];
  for (const id of odd) seen.add(id);
  expect(odd.map((id) => seen.add(id))).toEqual([true, true, true]);
});

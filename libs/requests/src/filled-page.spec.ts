import { filledPage } from "./filled-page";

const numbers = Array.from({ length: 40 }, (_, at) => at);
const asked: number[] = [];
const find = async ({ limit, cursor }: { readonly limit: number; readonly cursor: string | undefined }) => {
  asked.push(limit);
  const start = Number(cursor ?? 0);
  const next = start + limit < numbers.length ? String(start + limit) : null;
  return { items: numbers.slice(start, start + limit), next };
};
const from = (least: number) => async (number: number) => (number >= least ? `n${number}` : undefined);

beforeEach(() => asked.splice(0));

test("what is not shown is passed over until a page is full, and the next one goes on after it", async () => {
  const first = await filledPage({ limit: 3 }, find, from(7));
  expect(first.items).toEqual(["n7", "n8", "n9"]);
  expect((await filledPage({ limit: 3, cursor: first.next ?? "" }, find, from(7))).items).toEqual([
    "n10",
    "n11",
    "n12",
  ]);
});

test("a page ends with its list", async () => {
  expect(await filledPage({ limit: 30 }, find, from(38))).toEqual({ items: ["n38", "n39"], next: null });
});

test("where nothing is shown it is read on ten times and no further, and whoever asked may go on", async () => {
  expect(await filledPage({ limit: 2 }, find, from(100))).toEqual({ items: [], next: "20" });
  expect(asked).toHaveLength(10);
});

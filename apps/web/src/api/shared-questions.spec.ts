import { sharing } from "./shared-questions";

interface Waiting {
  readonly path: string;
  readonly signal: AbortSignal;
  readonly answer: (text: string) => void;
  readonly fail: (error: Error) => void;
}

const asked: Waiting[] = [];
const begun = (): ReturnType<typeof sharing<string>> =>
  sharing(
    (path, signal) =>
      new Promise((resolve, reject) => {
        asked.push({ path, signal, answer: resolve, fail: reject });
        signal.addEventListener("abort", () => reject(signal.reason as Error));
      }),
  );
let ask = begun();
const asking = (path: string, { signal } = new AbortController(), anew = false): Promise<string> =>
  ask(path, { as: path, anew, signal });

beforeEach(() => {
  asked.length = 0;
  ask = begun();
});

test("two parts of a page that ask the same at once fetch it once, and both are answered", async () => {
  const both = [asking("/accounts"), asking("/accounts")];
  expect(asked.map(({ path }) => path)).toEqual(["/accounts"]);
  asked[0]?.answer("Amina");
  expect(await Promise.all(both)).toEqual(["Amina", "Amina"]);
});

test("a part that is drawn later is given what another shows, and another question is asked by itself", async () => {
  const first = asking("/rights");
  asked[0]?.answer("read");
  await first;
  expect(await asking("/rights")).toBe("read");
  void asking("/templates");
  expect(asked.map(({ path }) => path)).toEqual(["/rights", "/templates"]);
});

test("what nobody shows any more is asked anew, and so is what somebody wants to know anew", async () => {
  const shows = new AbortController();
  const first = asking("/rights", shows);
  asked[0]?.answer("read");
  await first;
  const both = [asking("/rights", new AbortController(), true), asking("/rights", new AbortController(), true)];
  expect(asked).toHaveLength(2);
  shows.abort();
  asked[1]?.answer("read again");
  expect(await Promise.all(both)).toEqual(["read again", "read again"]);
  const elsewhere = new AbortController();
  void asking("/forms", elsewhere);
  asked[2]?.answer("filled in");
  elsewhere.abort();
  void asking("/forms");
  expect(asked).toHaveLength(4);
});

test("a question that failed is asked again by the next who asks", async () => {
  const first = asking("/rights");
  asked[0]?.fail(new Error("no line"));
  await expect(first).rejects.toThrow("no line");
  void asking("/rights");
  expect(asked).toHaveLength(2);
});

test("it is given up when nobody wants to know any more, and not before; then it is asked anew", async () => {
  const askers = [new AbortController(), new AbortController()];
  const both = askers.map((asker) => asking("/forms", asker));
  askers[0]?.abort();
  expect(asked[0]?.signal.aborted).toBe(false);
  askers[1]?.abort();
  expect(asked[0]?.signal.aborted).toBe(true);
  for (const each of both) await expect(each).rejects.toThrow();
  void asking("/forms");
  expect(asked).toHaveLength(2);
});

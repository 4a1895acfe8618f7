import { sharing } from "./shared-questions";

const asked: { readonly path: string; readonly signal: AbortSignal; readonly answer: (text: string) => void }[] = [];
const ask = sharing<string>(
  (path, signal) =>
    new Promise((resolve, reject) => {
      asked.push({ path, signal, answer: resolve });
      signal.addEventListener("abort", () => reject(signal.reason as Error));
    }),
);
const asking = (path: string, { signal } = new AbortController()): Promise<string> => ask(path, path, signal);

beforeEach(() => (asked.length = 0));

test("two parts of a page that ask the same at once fetch it once, and both are answered", async () => {
  const both = [asking("/accounts"), asking("/accounts")];
  expect(asked.map(({ path }) => path)).toEqual(["/accounts"]);
  asked[0]?.answer("Amina");
  expect(await Promise.all(both)).toEqual(["Amina", "Amina"]);
});

test("what was answered is asked anew, and another question by itself", async () => {
  const first = asking("/rights");
  asked[0]?.answer("read");
  await first;
  void asking("/rights");
  void asking("/templates");
  expect(asked.map(({ path }) => path)).toEqual(["/rights", "/rights", "/templates"]);
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

import { gathering, type Heard, type Line, type Question } from "./asked-together";
import { offline, Problem } from "./problem";

const heard = (body: unknown, status = 200): Heard => ({ status, headers: new Headers(), body });
const line = (question: number, body: unknown, status = 200): Line => ({ question, ...heard(body, status) });
const { signal } = new AbortController();

/** A platform that hears questions alone and together, and says to the latter what a spec tells it. */
const platform = (says: (questions: readonly Question[], left: AbortSignal) => AsyncIterable<Line>) => {
  const alone: string[] = [];
  const together: (readonly Question[])[] = [];
  const ask = gathering({
    alone: async (path) => {
      alone.push(path);
      return heard(`${path} alone`);
    },
    together: (questions, left) => {
      together.push(questions);
      return says(questions, left);
    },
  });
  return { ask, alone, together };
};

const echoing = () =>
  platform(async function* (questions) {
    for (const [at, { path }] of [...questions.entries()].reverse()) yield line(at, path);
  });

const refusing = (status: number) =>
  platform(() => {
    throw new Problem({ code: "refused", status, title: "Refused" });
  });

const settled = async (asked: readonly Promise<Heard>[]): Promise<readonly unknown[]> =>
  (await Promise.allSettled(asked)).map((each) => (each.status === "fulfilled" ? each.value.body : each.reason));

test("what is asked in one turn goes in one request, and each is answered by its own line", async () => {
  const { ask, alone, together } = echoing();
  const bodies = (await Promise.all([ask("/dues", signal), ask("/tasks", signal)])).map(({ body }) => body);
  expect(bodies).toEqual(["/dues", "/tasks"]);
  expect(together).toEqual([[{ path: "/dues" }, { path: "/tasks" }]]);
  expect(alone).toEqual([]);
});

test("one question by itself is asked alone, and more than the platform takes in several requests", async () => {
  const { ask, alone, together } = echoing();
  expect((await ask("/dues", signal)).body).toBe("/dues alone");
  await Promise.all(Array.from({ length: 40 }, (_, at) => ask(`/forms/${at}`, new AbortController().signal)));
  expect(alone).toEqual(["/dues"]);
  expect(together.map(({ length }) => length)).toEqual([32, 8]);
});

test("an answer is there before those that take longer, and a refused question fails by itself", async () => {
  let goOn = (): void => undefined;
  const { ask } = platform(async function* () {
    yield line(1, { code: "not-allowed", status: 403, title: "Not allowed" }, 403);
    yield line(0, "soon");
    await new Promise<void>((resolve) => (goOn = resolve));
    yield line(2, "late");
  });
  const [soon, refused, late] = ["/dues", "/rights", "/tasks"].map((path) => ask(path, signal));
  await expect(refused).rejects.toMatchObject({ details: { code: "not-allowed", status: 403 } });
  expect((await soon)?.body).toBe("soon");
  goOn();
  expect((await late)?.body).toBe("late");
});

test("what is known is named, and stands for an answer that is still the same", async () => {
  const { ask, together } = platform(async function* () {
    yield line(0, undefined, 304);
    yield line(1, "new");
  });
  const known = { etag: '"a"', body: "known" };
  const both = [ask("/dues", signal, async () => known), ask("/tasks", signal, async () => known)];
  expect(await settled(both)).toEqual(["known", "new"]);
  expect(together[0]?.map(({ ifNoneMatch }) => ifNoneMatch)).toEqual(['"a"', '"a"']);
});

test.each([403, 404, 405, 413, 422])("where the way is refused with %d, each is asked alone", async (status) => {
  const { ask } = refusing(status);
  expect(await settled([ask("/dues", signal), ask("/tasks", signal)])).toEqual(["/dues alone", "/tasks alone"]);
});

test.each([401, 429, 503])("what is said to all with %d is said to each", async (status) => {
  const { ask, alone } = refusing(status);
  const problem = expect.objectContaining({ details: expect.objectContaining({ status }) });
  expect(await settled([ask("/dues", signal), ask("/tasks", signal)])).toEqual([problem, problem]);
  expect(alone).toEqual([]);
});

test("where the line ends too soon, those that were not answered are without one", async () => {
  const { ask } = platform(async function* () {
    yield line(0, "there");
  });
  expect(await settled([ask("/dues", signal), ask("/tasks", signal)])).toEqual(["there", offline()]);
});

test("who leaves is told so and the others are answered; when all have left, the request is given up", async () => {
  let given: AbortSignal | undefined;
  const { ask } = platform(async function* (_questions, left) {
    given = left;
    await new Promise((_, reject) => left.addEventListener("abort", () => reject(left.reason as Error)));
    yield line(0, "never");
  });
  const askers = [new AbortController(), new AbortController()];
  const asked = askers.map((asker, at) => ask(`/forms/${at}`, asker.signal));
  const outcome = settled(asked);
  await new Promise(setImmediate);
  askers[0]?.abort(new Error("left"));
  expect(given?.aborted).toBe(false);
  askers[1]?.abort(new Error("left too"));
  expect(given?.aborted).toBe(true);
  expect(await outcome).toEqual([new Error("left"), new Error("left too")]);
});

test("who left before the turn was over is not asked for", async () => {
  const { ask, alone } = echoing();
  const gone = new AbortController();
  const asked = settled([ask("/dues", gone.signal), ask("/tasks", signal)]);
  gone.abort(new Error("gone"));
  expect(await asked).toEqual([new Error("gone"), "/tasks alone"]);
  expect(alone).toEqual(["/tasks"]);
});

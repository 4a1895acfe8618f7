import { join } from "node:path";
import { threadFromSource } from "./thread-sources";

const ROOT = join(__dirname, "../../../..");

/** Takes a core for as long as a hundred appends take, in every thread that loads it. */
const SHAPES = 'require(\\"typebox\\")';

const codeOf = (path: string): string => threadFromSource(join(ROOT, `${path}.ts`));

test.each([
  "libs/adapters/event-store-sqlite/src/writer.worker",
  "libs/adapters/read-models-sqlite/src/views.worker",
  "libs/adapters/key-vault-sqlite/src/keys.worker",
  "libs/adapters/embedded/src/examine.worker",
])("%s loads no library for the shapes of facts, which it never looks at", (path) => {
  expect(codeOf(path)).not.toContain(SHAPES);
});

test("a thread that defined facts would be seen to load it", () => {
  expect(codeOf("libs/kernel/src/fact")).toContain(SHAPES);
});

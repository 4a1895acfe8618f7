import { readdirSync } from "node:fs";
import { join } from "node:path";
import { threadFromSource } from "./thread-sources";

const ADAPTERS = join(__dirname, "../..");

/** Takes a core for 60 to 80 ms in every thread that loads it. */
const SHAPES = /require\(\\"typebox[\\/]/;

const threads = readdirSync(ADAPTERS).flatMap((adapter) =>
  readdirSync(join(ADAPTERS, adapter, "src"))
    .filter((name) => name.endsWith(".worker.ts"))
    .map((name) => join(adapter, "src", name)),
);

test("there are threads to look at, and one that defined facts would be seen to load the library", () => {
  expect(threads).toContain(join("event-store-sqlite", "src", "writer.worker.ts"));
  expect(threadFromSource(join(ADAPTERS, "../kernel/src/fact.ts"))).toMatch(SHAPES);
});

test.each(threads)("%s loads no library for the shapes of facts, which it never looks at", (path) => {
  expect(threadFromSource(join(ADAPTERS, path))).not.toMatch(SHAPES);
});

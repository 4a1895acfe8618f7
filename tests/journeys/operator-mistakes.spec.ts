import { mkdirSync, mkdtempSync, readdirSync, rmSync, watch, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { begun, failed, good, sankofa } from "./support/operator";

const folder = mkdtempSync(join(tmpdir(), "sankofa-mistaken-"));
const data = join(folder, "data");
beforeEach(() => {
  mkdirSync(data);
  for (const name of ["events.sqlite", "demo.json", "notes.txt"]) writeFileSync(join(data, name), "");
});
afterEach(() => rmSync(data, { recursive: true }));
afterAll(() => rmSync(folder, { recursive: true }));

test("INT-4 an installation is not carried into itself, however the folder is written", async () => {
  const places = ["--from", `sqlite:${data}`, "--to", `sqlite:${folder}/./data`];
  const { message, ...rest } = failed(await sankofa(data, "migrate-store", ...places, "--json"));
  expect(rest).toEqual({ code: "usage", exitCode: 64 });
  expect(message).toContain("the same place");
});

test("INT-4 what is not Sankofa's stays where data are removed, and is named", async () => {
  expect(good(await sankofa(data, "reset", "--json"))).toEqual({ removed: true, left: ["notes.txt"] });
  expect(readdirSync(data)).toContain("notes.txt");
});

test("OPS-2 a demonstration that is interrupted says that it is begun anew, and does not call itself whole", async () => {
  const begunIn = join(folder, "begun");
  mkdirSync(begunIn);
  const { child, spoken } = begun(begunIn, "demo", "--json");
  // The mark is written once the rooms are open, and the story told after it.
  // Writing it is told more than once, and each interruption more than the first is an operator in a hurry.
  const marked = watch(begunIn, (_, name) => {
    if (name !== "demo.json") return;
    marked.close();
    child.kill("SIGINT");
  });
  const { message, ...rest } = failed(await spoken.finally(() => marked.close()));
  expect(rest).toEqual({ code: "interrupted", exitCode: 130 });
  expect(message).toContain("begins it anew");
});

import { Command, CommanderError } from "commander";
import { takeNamedOnly } from "./named";

const said = (...words: readonly string[]): string => {
  const program = new Command("sankofa").exitOverride().configureOutput({ writeErr: () => undefined });
  let taken = "";
  const verb = program.command("take [what]").option("--out <folder>").option("--all").exitOverride();
  verb.action((what?: string) => void (taken = `${what} into ${verb.opts<{ out?: string }>().out}`));
  const below = program.command("of").command("deep <what>").exitOverride();
  below.action((what: string) => void (taken = what));
  takeNamedOnly(program);
  try {
    program.parse(words, { from: "user" });
    return taken;
  } catch (error) {
    return error instanceof CommanderError ? error.message : String(error);
  }
};

test("INT-4 an empty value is refused wherever a verb takes one, and what is left out is left out", () => {
  expect(said("take", "--out", "")).toBe("error: option '--out <folder>' argument '' is invalid. It is empty.");
  expect(said("take", "")).toContain("It is empty.");
  expect(said("of", "deep", "")).toContain("It is empty.");
  expect(said("take", "--all")).toBe("undefined into undefined");
  expect(said("take", "it", "--out", "there")).toBe("it into there");
  expect(said("of", "deep", "it")).toBe("it");
});

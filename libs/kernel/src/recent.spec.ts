import { Recent } from "./recent";

const filled = (most: number, ...keys: readonly string[]): Recent<string, string> => {
  const recent = new Recent<string, string>(most);
  for (const key of keys) recent.set(key, key.toUpperCase());
  return recent;
};
const kept = (recent: Recent<string, string>, keys: string): string =>
  [...keys].filter((key) => recent.get(key) === key.toUpperCase()).join("");

describe("of what was lately", () => {
  test("at least the last are kept, and what is asked for stays", () => {
    expect(kept(filled(2, "a", "b", "c"), "abc")).toBe("abc");
    expect(kept(filled(2, "a", "b", "c", "d", "e"), "de")).toBe("de");
    const recent = filled(2, "a", "b", "c");
    recent.get("a");
    recent.set("d", "D");
    expect(kept(recent, "a")).toBe("a");
  });

  test("never more than twice as many are kept", () => {
    const keys = [..."abcdefghij"];
    for (const many of keys.keys()) {
      const recent = filled(2, ...keys.slice(0, many + 1));
      const { young, old } = recent as unknown as Record<"young" | "old", Map<string, string>>;
      expect(young.size + old.size).toBeLessThanOrEqual(4);
    }
  });

  test("what is deleted is gone from both generations, and what is set anew is what it is now", () => {
    const recent = filled(1, "a", "b");
    recent.set("a", "new");
    expect(recent.get("a")).toBe("new");
    recent.delete("a");
    expect(recent.get("a")).toBeUndefined();
    recent.clear();
    expect(recent.get("b")).toBeUndefined();
  });
});

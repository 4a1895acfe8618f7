import { execFileSync } from "node:child_process";
import { collectorFlags } from "./collector";

describe("how garbage is collected", () => {
  test("helping threads are kept from small machines only", () => {
    expect(collectorFlags(2)).toContain("--no-parallel-scavenge");
    expect(collectorFlags(4)).not.toContain("--no-parallel-scavenge");
    expect(collectorFlags(2)).toEqual(expect.arrayContaining([...collectorFlags(4)]));
  });

  test("this engine knows every flag by its name", () => {
    const known = execFileSync(process.execPath, ["--v8-options"], { encoding: "utf8" });
    for (const flag of collectorFlags(1)) {
      const name = flag.replace(/^--(no-)?/, "").replace(/=.*$/, "");
      expect(known).toMatch(new RegExp(`^ +--(\\[no-\\]|no-)?${name} `, "m"));
    }
  });
});

import { pathsBelow, readSources } from "./house";
import { plantedFiles } from "./planted-files";
import { plantedPaths } from "./planted-paths";
import { decisionRules } from "./rules/decisions";
import { importRules } from "./rules/imports";
import { packageRules } from "./rules/packages";
import { placeRules } from "./rules/places";
import { textRules } from "./rules/texts";

const fileRules = [...importRules, ...textRules, ...packageRules, ...decisionRules];
const sources = readSources();
const paths = pathsBelow(".");

describe("the house as it stands", () => {
  test.each(fileRules)("$name: $sentence", ({ violations }) => {
    const broken = sources.flatMap((file) => violations(file).map((violation) => `${file.path}: ${violation}`));
    expect(broken).toEqual([]);
  });

  test.each(placeRules)("$name: $sentence", ({ violations }) => {
    expect(violations(paths)).toEqual([]);
  });

  test("files are short: the median of apps and libs is 25 to 90 lines", () => {
    const lengths = sources
      .filter(({ path }) => /^(apps|libs)\/.*\.tsx?$/.test(path))
      .map(({ text }) => text.split("\n").length - 1)
      .sort((one, other) => one - other);
    const median = lengths[Math.floor(lengths.length / 2)];
    expect(median).toBeGreaterThanOrEqual(25);
    expect(median).toBeLessThanOrEqual(90);
  });
});

describe("a planted violation is caught, by its rule and no other", () => {
  const firing = (file: (typeof plantedFiles)[number]["file"]): string[] =>
    fileRules.filter(({ violations }) => violations(file).length > 0).map(({ name }) => name);

  test.each(plantedFiles.map((plant) => [plant.rule, plant.file.path, plant] as const))(
    "%s in %s",
    (rule, _path, { file }) => {
      expect(firing(file)).toEqual([rule]);
    },
  );

  test.each(plantedPaths.map((plant) => [plant.rule, plant.path] as const))("%s: %s", (rule, path) => {
    const before = placeRules.map(({ violations }) => violations(paths).length);
    const planted = path.startsWith("-") ? paths.filter((each) => each !== path.slice(1)) : [...paths, path];
    const fired = placeRules.filter(({ violations }, index) => violations(planted).length > (before[index] ?? 0));
    expect(fired.map(({ name }) => name)).toEqual([rule]);
  });

  test("every rule has one", () => {
    const planted = new Set([...plantedFiles, ...plantedPaths].map(({ rule }) => rule));
    expect([...fileRules, ...placeRules].map(({ name }) => name).filter((name) => !planted.has(name))).toEqual([]);
  });
});

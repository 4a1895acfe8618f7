// One Jest run over the whole workspace: it reads sources (the "@sankofa/source" condition), so nothing is built first.
const esmOnly = ["typebox", "intl-messageformat", "@formatjs"];
// Jest's own world has no import(); MongoDB's driver asks the operating system's name that way.
const importing = ["mongodb"];

/** @type {import('jest').Config} */
module.exports = {
  rootDir: "..",
  testEnvironment: "node",
  testEnvironmentOptions: { customExportConditions: ["@sankofa/source", "node", "require", "default"] },
  testMatch: ["<rootDir>/libs/**/*.spec.ts", "<rootDir>/apps/**/*.spec.{ts,tsx}", "<rootDir>/tests/**/*.spec.ts"],
  testPathIgnorePatterns: [
    "/node_modules/",
    "/dist/",
    "<rootDir>/tests/browser/",
    "<rootDir>/tests/load/",
    "\\.servers\\.spec\\.ts$",
  ],
  modulePathIgnorePatterns: ["/dist/", "<rootDir>/.nx/", "<rootDir>/.cache/"],
  transform: { "^.+\\.[cm]?[jt]sx?$": ["@swc/jest", { swcrc: true, configFile: `${__dirname}/../.swcrc` }] },
  transformIgnorePatterns: [`/node_modules/(?!(${[...esmOnly, ...importing].join("|")})/)`],
  moduleFileExtensions: ["ts", "tsx", "js", "mjs", "cjs", "json"],
  maxWorkers: 2,
  testTimeout: 30_000,
};

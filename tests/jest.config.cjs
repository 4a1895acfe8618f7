// One Jest run over the whole workspace: it reads sources (the "@sankofa/source" condition), so nothing is built first.
const esmOnly = ["typebox", "intl-messageformat", "@formatjs"];

/** @type {import('jest').Config} */
module.exports = {
  rootDir: "..",
  testEnvironment: "node",
  testEnvironmentOptions: { customExportConditions: ["@sankofa/source", "node", "require", "default"] },
  testMatch: ["<rootDir>/libs/**/*.spec.ts", "<rootDir>/apps/**/*.spec.{ts,tsx}", "<rootDir>/tests/**/*.spec.ts"],
  testPathIgnorePatterns: ["/node_modules/", "/dist/", "<rootDir>/tests/browser/", "<rootDir>/tests/load/"],
  modulePathIgnorePatterns: ["/dist/", "<rootDir>/.nx/"],
  transform: { "^.+\\.[cm]?[jt]sx?$": ["@swc/jest", { swcrc: true, configFile: `${__dirname}/../.swcrc` }] },
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join("|")})/)`],
  moduleFileExtensions: ["ts", "tsx", "js", "mjs", "cjs", "json"],
  maxWorkers: 2,
  testTimeout: 30_000,
};

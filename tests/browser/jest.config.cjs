// The pages in a real browser against the real platform: needs `npm run build` and a Chromium on the PATH.
const base = require("../jest.config.cjs");

/** @type {import('jest').Config} */
module.exports = {
  ...base,
  rootDir: "../..",
  testMatch: ["<rootDir>/tests/browser/**/*.spec.ts"],
  testPathIgnorePatterns: ["/node_modules/", "/dist/"],
  globalSetup: "<rootDir>/tests/browser/run-folder.cjs",
  globalTeardown: "<rootDir>/tests/browser/run-folder-gone.cjs",
  maxWorkers: 2,
  testTimeout: 60_000,
};

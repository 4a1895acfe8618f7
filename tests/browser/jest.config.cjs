// The pages in a real browser against the real platform: needs `npm run build` and a Chromium on the PATH.
const base = require("../jest.config.cjs");

/** @type {import('jest').Config} */
module.exports = {
  ...base,
  rootDir: "../..",
  testMatch: ["<rootDir>/tests/browser/**/*.spec.ts"],
  testPathIgnorePatterns: ["/node_modules/", "/dist/"],
  maxWorkers: 2,
  testTimeout: 60_000,
};

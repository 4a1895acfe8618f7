// Suites that start, kill and restart real servers: `npm run test:servers` says which of them this machine can run.
const base = require("../jest.config.cjs");

/** @type {import('jest').Config} */
module.exports = {
  ...base,
  rootDir: "../..",
  testMatch: ["<rootDir>/{libs,apps,tests}/**/*.servers.spec.ts"],
  testPathIgnorePatterns: ["/node_modules/", "/dist/"],
  testTimeout: 60_000,
};

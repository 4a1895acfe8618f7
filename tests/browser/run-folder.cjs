const { mkdtempSync } = require("node:fs");
const { tmpdir } = require("node:os");
const { join } = require("node:path");

/** A folder for what the suites of one run share, told to its workers by their environment. */
module.exports = async () => {
  process.env.BROWSER_RUN_FOLDER = mkdtempSync(join(tmpdir(), "sankofa-browser-run-"));
};

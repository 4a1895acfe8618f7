// Imported first by every script: an old Node gets one sentence instead of a syntax error from somewhere below.
const NEEDED = [20, 19];

const [major, minor] = process.versions.node.split(".").map(Number);
if (major < NEEDED[0] || (major === NEEDED[0] && minor < NEEDED[1])) {
  console.error(
    "Sankofa needs Node " +
      NEEDED.join(".") +
      " or newer; this is Node " +
      process.versions.node +
      ". See https://nodejs.org.",
  );
  process.exit(1);
}

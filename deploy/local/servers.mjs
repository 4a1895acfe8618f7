import "./node-version.mjs";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { createConnection } from "node:net";
import { delimiter, dirname, join } from "node:path";
import { URL } from "node:url";
import { ensureBuilt } from "./build.mjs";
import { ensureInstalled } from "./install.mjs";
import { at, giveUp, runHere, say, tool } from "./workspace.mjs";

// Each server: the variable that names a running one, where the compose profile puts it, its program, the harness that a
// suite imports to have one, and what it calls there to have one of its own, which it can kill. Reading the suites for
// these words says what each of them needs.
const SERVERS = [
  {
    variable: "NATS_URL",
    composed: "nats://127.0.0.1:14222",
    program: "nats-server",
    harness: /\/nats-server"/,
    own: /\bownNatsServer\b/,
  },
  {
    variable: "MONGODB_URI",
    composed: "mongodb://127.0.0.1:37017/?replicaSet=rs0",
    program: "mongod",
    harness: /\/mongod"/,
    own: /\bownMongod\b/,
  },
];
const PROFILE = "docker compose --profile test-servers up -d --wait test-nats test-mongodb";
const INSTALLER = ".ci/install-servers";

const filesIn = (folder) => (existsSync(folder) ? readdirSync(folder) : []);
const isInstalled = ({ program }) =>
  filesIn(at(".cache", "servers")).some((name) => name.startsWith(`${program}-`)) ||
  (process.env.PATH ?? "").split(delimiter).some((folder) => existsSync(join(folder, program)));

const answers = (url) =>
  new Promise((resolve) => {
    const { hostname, port } = new URL(url);
    const socket = createConnection({ host: hostname, port: Number(port), timeout: 1_000 });
    const settle = (answered) => {
      socket.destroy();
      resolve(answered);
    };
    socket.once("connect", () => settle(true));
    for (const failure of ["error", "timeout"]) socket.once(failure, () => settle(false));
  });

/** Whether one can be reached, told of, installed or composed. */
const isThere = async (server) => {
  if (process.env[server.variable] || isInstalled(server)) return true;
  if (!(await answers(server.composed))) return false;
  process.env[server.variable] = server.composed;
  return true;
};

/** A suite with what it imports from files beside it: the harness may stand there. */
const textOf = (path, seen = new Set()) => {
  if (seen.has(path) || !existsSync(path)) return "";
  seen.add(path);
  const text = readFileSync(path, "utf8");
  const beside = [...text.matchAll(/ from "(\.[^"]+)"/g)].map(([, name]) => `${join(dirname(path), name)}.ts`);
  return [text, ...beside.map((each) => textOf(each, seen))].join("\n");
};

const suites = ["libs", "apps", "tests"]
  .flatMap((folder) => readdirSync(at(folder), { recursive: true }).map((path) => join(folder, path)))
  .filter((path) => path.endsWith(".servers.spec.ts") && !path.includes("node_modules"))
  .map((path) => ({ path, text: textOf(at(path)) }));
const reachable = new Map();
for (const server of SERVERS) reachable.set(server, await isThere(server));
const lacks = (text, server) =>
  server.own.test(text) ? !isInstalled(server) : server.harness.test(text) && !reachable.get(server);

const missing = SERVERS.filter((server) => suites.some(({ text }) => lacks(text, server)));
const leftOut = suites.filter(({ text }) => missing.some((server) => lacks(text, server))).map(({ path }) => path);
const warning = `
  NOT EVERY SERVER SUITE RAN: there is no ${missing.map(({ program }) => program).join(" and no ")} on this machine. Left out:
${leftOut.map((suite) => `    ${suite}`).join("\n")}
  With Docker:            ${PROFILE}
  On Debian or Ubuntu:    ${INSTALLER}
  Or name a running one:  ${missing.map(({ variable }) => variable).join(", ")} (suites that kill servers need ${INSTALLER})
`;

if (missing.length > 0 && process.env.REQUIRE_SERVERS === "1") giveUp(warning);
if (missing.length > 0) {
  say(warning);
  // Said again at the end: what Jest prints in between is longer than a screen.
  process.on("exit", () => say(warning));
}
const ignored = ["/node_modules/", "/dist/", ...leftOut.map((suite) => `/${suite.replaceAll(".", "\\.")}$`)];
const words = process.argv.slice(2);
ensureInstalled({ withDev: true });
ensureBuilt();
// What was asked for comes first: Jest would take a path behind the patterns for one of them.
await runHere(tool("jest"), [
  ...words,
  ...["--config", at("tests", "servers", "jest.config.cjs")],
  // A path that names nothing is a mistake, unless what it names was left out.
  ...(leftOut.length > 0 ? ["--passWithNoTests"] : []),
  ...ignored.flatMap((pattern) => ["--testPathIgnorePatterns", pattern]),
]);

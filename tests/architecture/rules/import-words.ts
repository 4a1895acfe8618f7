import { inRoom } from "../rule";

export const KERNEL = /^libs\/kernel\//;
export const CONTRACTS = /^libs\/contracts\//;
export const PORTS = /^libs\/ports\//;
export const PRIVACY = /^libs\/privacy\//;
export const EVIDENCE = /^libs\/evidence\//;
export const RUNTIME = /^libs\/runtime\//;
export const ROOM = /^libs\/contexts\//;
export const ADAPTER = /^libs\/adapters\//;
/** embedded(env) and distributed(env): all a composition has to know of technology. */
export const TECHNOLOGY_CHOICE = /^libs\/adapters\/(embedded|distributed)\//;
export const NODE = /^node:/;
export const OWN_PACKAGE = /^apps\/[^/]+\/package\.json$/;
export const REQUESTS = /^class-(validator|transformer)$/;
/** What requests of every room are made of. */
export const REQUEST_WORDS = /^libs\/requests\//;
export const EDGE_TECHNOLOGY =
  /^(@nestjs\/(common|core|microservices|platform-fastify)|fastify|@fastify\/.+|rxjs|reflect-metadata)$/;
export const EDGE_TOOLS = /^(class-validator|class-transformer|ajv|ajv-formats|pino|prom-client|@opentelemetry\/.+)$/;
/** Tables that people bring along, papers, calendars and archives they take away, with the fonts those carry. */
export const TABLES =
  /^(csv-parse|csv-stringify|read-excel-file|write-excel-file|pdfkit|dejavu-fonts-ttf|fflate|ical-generator)$/;

/** The technology an adapter is named after is the only one it may use. */
export const TECHNOLOGY: Readonly<Record<string, RegExp>> = {
  sqlite: /^(@photostructure\/sqlite|libs\/adapters\/sqlite-file\/.*)$/,
  mongodb: /^(mongoose|libs\/adapters\/mongodb-database\/.*)$/,
  nats: /^nats$/,
  // What makes a message for a folder, and hands it to a server.
  outbox: /^nodemailer$/,
  eventstoredb: /^(@eventstore\/db-client|@grpc\/grpc-js|google-protobuf)$/,
  // No technologies, but what all adapters of one port share: wrapping keys, and the cursors of lists.
  vault: /^libs\/adapters\/wrapped-keys\/.*$/,
  models: /^libs\/adapters\/list-cursor\/.*$/,
};

/** Specs and contract suites may also use the test harness; never another area's code through it. */
export const TESTING = [/^libs\/testing\//, /^(fast-check|reflect-metadata)$/, NODE];

export const within = (folder: string): RegExp => new RegExp(`^${folder}/`);
export const own = (path: string): RegExp =>
  within(
    path
      .split("/")
      .slice(0, /^libs\/(contexts|adapters)\//.test(path) ? 4 : 3)
      .join("/"),
  );
export const startsWith =
  (prefix: string) =>
  (path: string): boolean =>
    path.startsWith(prefix);
export const inRoomFolder =
  (folder: string) =>
  (path: string): boolean =>
    inRoom(path)?.inside.startsWith(folder) ?? false;
export const ownRoom = (path: string, inside = ""): RegExp =>
  new RegExp(`^libs/contexts/${inRoom(path)?.room}/src/${inside}`);
export const technologyOf = (path: string): readonly RegExp[] =>
  (path.split("/")[2] ?? "").split("-").flatMap((word) => TECHNOLOGY[word] ?? []);

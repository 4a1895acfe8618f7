import type { ContextManifest } from "@sankofa/kernel/manifest";
import { CLASS, SUBJECT } from "@sankofa/kernel/schema";
import { ROLE_LEVELS, type Role } from "@sankofa/kernel/scope";

const NOTICE = "<!-- Generated from the manifests by `npm run catalogue`. Do not edit. -->";

interface Shape {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly items?: Shape;
  readonly anyOf?: readonly Shape[];
  readonly [CLASS]?: string;
  readonly [SUBJECT]?: string;
}

const kindOf = (shape: Shape): string => {
  if (shape.enum) return shape.enum.map((value) => `\`${value}\``).join(" ");
  if (shape.anyOf) return shape.anyOf.map(kindOf).join(" or ");
  if (shape.type === "array") return `list of ${kindOf(shape.items ?? {})}`;
  return shape.type ?? "any";
};

const classOf = (shape: Shape): string => {
  const { [CLASS]: own = "", [SUBJECT]: subject } = shape;
  return subject === undefined ? own : `${own} (of \`${subject}\`)`;
};

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [
    `| ${head.join(" | ")} |`,
    `| ${head.map(() => "---").join(" | ")} |`,
    ...rows.map((row) => `| ${row.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`),
  ].join("\n");

const fieldsTable = (schema: Shape, prefix = ""): (readonly string[])[] =>
  Object.entries(schema.properties ?? {}).flatMap(([name, shape]) => {
    const inner = shape.items ?? shape;
    const optional = schema.required?.includes(name) ? "" : "?";
    const row = [`\`${prefix}${name}${optional}\``, kindOf(shape), classOf(shape)];
    return [row, ...fieldsTable(inner, `${prefix}${name}${shape.items ? "[]." : "."}`)];
  });

const FIELDS = ["field", "kind", "class"];

const section = (title: string, body: string): string => (body ? `## ${title}\n\n${body}\n` : "");

/** One room's page: what may be asked of it, what it records, what it says and who may do it. */
const roomPage = (room: ContextManifest): string =>
  [
    NOTICE,
    `# ${room.name}\n\n${room.summary}\n`,
    section(
      "Commands",
      table(
        ["command", "route", "who", "what"],
        room.commands.map((entry) => [
          `\`${entry.name}\``,
          entry.platformOnly ? "the platform itself" : `\`${entry.route}\``,
          entry.ownAccount ? "the account's owner" : entry.platformOnly ? "" : entry.allow.join(", "),
          entry.summary,
        ]),
      ),
    ),
    section(
      "Queries",
      table(
        ["query", "route", "who", "as of", "what"],
        room.queries.map((entry) => [
          `\`${entry.name}\``,
          `\`${entry.route}\``,
          entry.allow.join(", "),
          entry.asOf ? "yes" : "",
          entry.summary,
        ]),
      ),
    ),
    section(
      "Stored facts",
      room.nouns
        .flatMap((noun) => Object.entries(noun.facts))
        .map(
          ([type, { version, data }]) =>
            `### \`${type}\` v${version}\n\n${table(FIELDS, fieldsTable(data as Shape))}\n`,
        )
        .join("\n"),
    ),
    section(
      "Contracts",
      Object.entries(room.contracts)
        .map(
          ([type, { audience, confidential, version, data }]) =>
            `### \`${type}\` v${version}, ${confidential ? "confidential" : audience}\n\n${table(FIELDS, fieldsTable(data as Shape))}\n`,
        )
        .join("\n"),
    ),
    section(
      "Refusals",
      table(
        ["code", "status", "sentence"],
        Object.entries(room.refusals).map(([code, { status, title }]) => [`\`${code}\``, String(status), title]),
      ),
    ),
    section(
      "Views, processes and deadlines",
      table(
        ["name", "kind", "listens to"],
        [
          ...room.views.map((view) => [
            `\`${view.name}\` v${view.version}`,
            view.history ? "view, with history" : "view",
            view.reads.join(", "),
          ]),
          ...room.processes.map((each) => [`\`${each.name}\``, "process", each.hears.join(", ")]),
          ...room.deadlines.map((each) => [`\`${each.name}\``, "deadline", `\`${each.dueIndex}\` of \`${each.view}\``]),
        ],
      ),
    ),
    section(
      "Content",
      table(
        ["kind", "id", "version"],
        room.content.map(({ kind, id, version }) => [kind, `\`${id}\``, String(version)]),
      ),
    ),
  ]
    .filter((part) => part !== "")
    .join("\n");

/** Who may do what: every role against every route. */
const permissionsPage = (rooms: readonly ContextManifest[]): string => {
  const roles = Object.keys(ROLE_LEVELS) as Role[];
  const entries = rooms.flatMap((room) => [...room.commands.filter((entry) => !entry.platformOnly), ...room.queries]);
  const rows = entries.map((entry) => [
    `\`${entry.route}\``,
    ...roles.map((role) => (entry.allow.includes(role) ? "yes" : "")),
  ]);
  return `${NOTICE}\n# Who may do what\n\nWithin the scope and period of the grant. An applicant counts as mentee in the relationship that came from the application.\n\n${table(["route", ...roles], rows)}\n`;
};

const index = (rooms: readonly ContextManifest[]): string =>
  `${NOTICE}\n# Catalogue\n\n${table(
    ["room", "commands", "queries", "facts", "contracts", "what it is for"],
    rooms.map((room) => [
      `[${room.name}](${room.name}.md)`,
      String(room.commands.length),
      String(room.queries.length),
      String(room.nouns.reduce((sum, noun) => sum + Object.keys(noun.facts).length, 0)),
      String(Object.keys(room.contracts).length),
      room.summary,
    ]),
  )}\n\n[Who may do what](permissions.md)\n`;

/** The catalogue's pages by file name, derived from the manifests alone. */
export const cataloguePages = (rooms: readonly ContextManifest[]): ReadonlyMap<string, string> =>
  new Map([
    ["README.md", index(rooms)],
    ["permissions.md", permissionsPage(rooms)],
    ...rooms.map((room): [string, string] => [`${room.name}.md`, roomPage(room)]),
  ]);

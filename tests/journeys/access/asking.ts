import type { CommandEntry, ContextManifest, QueryEntry } from "@sankofa/kernel/manifest";
import { covers, type Caller, type Role, type Scope } from "@sankofa/kernel/scope";
import { sampleOf, type SampledSchema } from "@sankofa/testing/samples";
import type { Place } from "./world";

/** A way into the platform that a manifest describes, with a well-formed request. */
export interface Way {
  readonly name: string;
  readonly kind: "command" | "query";
  readonly allow: readonly Role[];
  /** Only for the owner of the account that the path names. */
  readonly ownAccount: boolean;
  readonly method: string;
  readonly template: string;
  readonly body: object | undefined;
}

interface Described {
  readonly paths: Readonly<
    Record<
      string,
      Readonly<
        Record<
          string,
          {
            readonly requestBody?: {
              readonly content: { readonly "application/json": { readonly schema: SampledSchema } };
            };
          }
        >
      >
    >
  >;
}

const RESOURCE = {
  title: "Books",
  about: "A guide.",
  kind: "tool",
  topic: "organisation",
  populations: [],
  languages: ["en"],
};

/** Where a sample made from the schema alone is refused for its form. */
const BODIES: Readonly<Record<string, object>> = {
  "rank-approaches": { answers: { term: "long" } },
  "register-webhook": { label: "CRM", url: "http://127.0.0.1:9/" },
  "change-webhook": { label: "CRM", url: "http://127.0.0.1:9/" },
  "express-interest": { answers: { staff: 40 } },
  "lay-out-training": { dates: ["2026-02-02"], begins: "09:00", ends: "17:00" },
  "catalogue-resource": { ...RESOURCE },
  "revise-resource": { ...RESOURCE, about: "A longer guide.", reason: "It grew." },
  "record-inception": { happened: "2026-01-10[Africa/Nairobi]", answers: { motivation: "To learn." } },
};

const bodyOf = (api: Described, entry: CommandEntry): object => {
  const path = `/api/v1${entry.route.slice(entry.route.indexOf(" ") + 1)}`.replace(/:(\w+)/g, "{$1}");
  const schema = api.paths[path]?.["post"]?.requestBody?.content["application/json"].schema;
  return BODIES[entry.name] ?? (sampleOf({ ...schema, type: "object" }) as object);
};

const wayOf = (kind: Way["kind"], entry: CommandEntry | QueryEntry, body: object | undefined): Way => {
  const [method = "", template = ""] = entry.route.split(" ");
  const ownAccount = "ownAccount" in entry && entry.ownAccount === true;
  return { name: entry.name, kind, allow: entry.allow, ownAccount, method, template, body };
};

/** With the challenge the mediator's grant ends: what it reaches is asked before. */
const LAST = "resolve-challenge";
const lastOf = (ways: readonly Way[]): readonly Way[] => [
  ...ways.filter(({ name }) => name !== LAST),
  ...ways.filter(({ name }) => name === LAST),
];

/** Every way in that somebody may take. */
export const everyWay = (contexts: readonly ContextManifest[], api: object): readonly Way[] =>
  lastOf(
    contexts.flatMap(({ commands, queries }) => [
      ...commands
        .filter(({ platformOnly }) => platformOnly !== true)
        .map((entry) => wayOf("command", entry, bodyOf(api as Described, entry))),
      ...queries.map((entry) => wayOf("query", entry, undefined)),
    ]),
  );

/** Parameters that name no record of anybody's. */
const CHOICES: Readonly<Record<string, string>> = {
  figure: "applications",
  edition: "1",
  indicator: "contacts-held",
  term: "sex-workers",
  templateId: "snmp-track-3",
  instrumentId: "track-3-inception",
  digest: "a".repeat(64),
};

const parametersOf = ({ template }: Way): readonly string[] =>
  [...template.matchAll(/:(\w+)/g)].map(([, name]) => name ?? "");

/** True where the path names a record that belongs to somebody. */
export const namesRecord = (way: Way): boolean => parametersOf(way).some((name) => !(name in CHOICES));

/** The request for the records of one place. */
export const requestAt = (
  way: Way,
  { ids, scope }: Place,
): { readonly path: string; readonly body: object | undefined } => {
  const path = way.template.replace(/:(\w+)/g, (_, name: string) => ids[name] ?? CHOICES[name] ?? "");
  if (way.name === "may-give")
    return { path: `${path}?role=coordinator&level=programme&on=${scope.programme}`, body: undefined };
  if (way.name === "name-accounts") return { path: `${path}?ids=${scope.programme}`, body: undefined };
  if (way.name === "give-grant")
    return { path, body: { role: "coordinator", level: "programme", on: scope.programme } };
  return { path, body: way.body };
};

const OF_APPLICANTS: ReadonlySet<string> = new Set([
  "make-strategic-commitment",
  "follow-strategic-commitment",
  "withdraw-strategic-commitment",
  "name-key-programmes",
  "describe-focus-project",
  "state-needs",
]);

/** What the record a path names belongs to; null where it names none. */
const scopeAt = (way: Way, { scope }: Place): Scope | null => {
  const { funder, programme, application } = scope;
  const { challenge: _, ...within } = scope;
  // Decided in the organisation's stream, for whoever speaks for it in the relationship that came of the application too.
  if (OF_APPLICANTS.has(way.name)) return within;
  if (way.name === "give-grant" || way.name === "may-give") return { funder, programme };
  // A list for one programme that those of a relationship see their own part of.
  if (way.name === "list-obligations") return within;
  const [first] = parametersOf(way).filter((name) => !(name in CHOICES));
  switch (first) {
    case undefined:
      return way.kind === "command" ? { funder } : null;
    case "programmeId":
    case "grantId":
    case "mentorId":
    case "reportId":
    case "trainingId":
    case "exportId":
      return { funder, programme };
    case "applicationId":
    case "memorandumId":
      return { funder, programme, application };
    case "relationshipId":
    case "planId":
    case "engagementId":
    case "assignmentId":
    case "taskId":
    case "entryId":
    case "commitmentId":
    case "organisationId":
    case "feedbackId":
    case "dilemmaId":
      return within;
    case "challengeId":
      return scope;
    case "accountId":
    case "webhookId":
    case "resourceId":
      return { funder };
    default:
      throw new Error(`It is not said what ${first} of ${way.name} belongs to`);
  }
};

/** What only its maker is given: in every place the funder's administrator exported, and the mentor told the programme. */
const ITS_MAKER: Readonly<Record<string, readonly Role[]>> = {
  "exported-facts": ["funder-administrator"],
  "withdraw-feedback": ["mentor"],
};

/** PRV-2: what the manifest's roles and the kernel's `covers` say of a caller and the records of a place. */
export const mayTake = (way: Way, caller: Caller, place: Place): boolean => {
  if (way.ownAccount) return caller.actor === `account:${place.ids["accountId"]}`;
  const scope = scopeAt(way, place);
  if (scope !== null) return covers(caller, ITS_MAKER[way.name] ?? way.allow, scope);
  return caller.grants.some(
    ({ role }) => way.allow.includes(role) || (role === "applicant" && way.allow.includes("mentee")),
  );
};

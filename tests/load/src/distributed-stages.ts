import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { SpanCollector, type SentSpan } from "@sankofa/testing/span-collector";
import { DistributedServices } from "./distributed-services";
import { freshProgramme } from "./http-load";

// Where the time of a command goes between gateway, broker, service, log and views: medians of the spans of many, of one
// caller and of several. Run by itself once a bench has compiled it: node tests/load/dist/distributed-stages.js

const COMMAND = "enrolment.open-programme";
const WARMING_UP = 50;
const COMMANDS = 100;
const PAUSE_MS = 700;
/** Somebody at leisure, somebody who does not pause, and several who do not. */
const LOADS = [
  { name: "1 now and then", callers: 1, pause: PAUSE_MS },
  { name: "1", callers: 1, pause: 0 },
  { name: "8", callers: 8, pause: 0 },
];
const NANOSECONDS = 1e6;

type Stages = Readonly<Record<string, number>>;

const begin = ({ startTimeUnixNano }: SentSpan): number => Number(BigInt(startTimeUnixNano) / 1_000n) * 1_000;
const end = ({ endTimeUnixNano }: SentSpan): number => Number(BigInt(endTimeUnixNano) / 1_000n) * 1_000;

const named = (spans: readonly SentSpan[], name: string, service: string): SentSpan => {
  const found = spans.find((span) => span.name === name && span.service === service);
  if (!found) throw new Error(`${service} sent no ${name}`);
  return found;
};

const REQUEST = "POST /api/v1/programmes";
const OF_THE_SERVICE = [`command ${COMMAND}`, "append", "publish programme.opened", "project page"];

const isWhole = (spans: readonly SentSpan[]): boolean => {
  const sent = new Set(spans.map(({ name, service }) => `${service} ${name}`));
  return sent.has(`gateway ${REQUEST}`) && OF_THE_SERVICE.every((name) => sent.has(`enrolment ${name}`));
};

/** A page that changed no view has no commit. */
const stagesOf = (spans: readonly SentSpan[], collector: SpanCollector): Stages => {
  const [request, ask] = [named(spans, REQUEST, "gateway"), named(spans, `ask ${COMMAND}`, "gateway")];
  const [command, append, publish, page] = OF_THE_SERVICE.map((name) => named(spans, name, "enrolment")) as [
    SentSpan,
    SentSpan,
    SentSpan,
    SentSpan,
  ];
  const commit = collector.within(page).find(({ name }) => name === "commit views") ?? page;
  return {
    "gateway: who asks, shape": begin(ask) - begin(request),
    "to the service over NATS": begin(command) - begin(ask),
    "service: who may, decision": begin(append) - begin(command),
    "append, acknowledged": end(append) - begin(append),
    "back over NATS": end(ask) - end(append),
    "gateway: answer": end(request) - end(ask),
    "the whole answer": end(request) - begin(request),
    "then: the tail has read it": begin(page) - end(append),
    "then: folded": begin(commit) - begin(page),
    "then: committed to MongoDB": end(commit) - begin(commit),
    "then: published, from the append": end(publish) - end(append),
  };
};

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

const measure = async (): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), "sankofa-stages-"));
  const collector = new SpanCollector();
  const services = await DistributedServices.started(folder, await collector.listens());
  const cookie = await services.comeIn();
  const send = async (): Promise<string> => {
    const traceId = randomUUID().replaceAll("-", "");
    const traceparent = `00-${traceId}-00f067aa0ba902b7-01`;
    const headers = { cookie, traceparent, "content-type": "application/json" };
    const url = `${services.url}/api/v1/programmes`;
    const response = await fetch(url, {
      method: "POST",
      headers,
      body: JSON.stringify(freshProgramme()),
    });
    if (!response.ok) throw new Error(`It answered ${response.status}: ${await response.text()}`);
    await response.arrayBuffer();
    return traceId;
  };
  const sent = async (count: number, callers: number, pause = 0): Promise<readonly string[]> => {
    const traces: string[] = [];
    const caller = async (): Promise<void> => {
      while (traces.length < count) {
        if (pause > 0) await setTimeout(pause);
        traces.push(await send());
      }
    };
    await Promise.all(Array.from({ length: callers }, caller));
    return traces;
  };
  await sent(WARMING_UP, 4);
  const table = new Map<string, string[]>();
  for (const { callers, pause } of LOADS) {
    const stages: Stages[] = [];
    for (const trace of await sent(COMMANDS, callers, pause))
      stages.push(stagesOf(await collector.hears(trace, isWhole), collector));
    for (const name of Object.keys(stages[0] ?? {})) {
      const value = median(stages.map((each) => each[name] ?? 0)) / NANOSECONDS;
      table.set(name, [...(table.get(name) ?? []), value.toFixed(1)]);
    }
  }
  process.stdout.write(
    `| median, ms | ${LOADS.map(({ name }) => name).join(" | ")} |\n| --- | ${LOADS.map(() => "---").join(" | ")} |\n`,
  );
  for (const [name, values] of table) process.stdout.write(`| ${name} | ${values.join(" | ")} |\n`);
  await services.stopServices();
  await services.stopServers();
  await collector.ends();
  rmSync(folder, { recursive: true });
};

void measure().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exit(1);
});

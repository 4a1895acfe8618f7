import { performance } from "node:perf_hooks";
import { Readable } from "node:stream";
import { Type } from "@sankofa/kernel/schema";
import type { Traceparent } from "@sankofa/kernel/trace";
import { measured } from "../../telemetry/spans";
import type { EdgeOptions } from "../edge.options";
import { signedInRoute } from "../edge-operation";
import { askedAlone } from "../edge-problem";
import { toldOf } from "../http-metrics";
import type { Answer, Exchange, Operation, SignedIn } from "../operation";
import { ToldProblems } from "../problems-told";
import { RouteTable } from "../route-table";
import { AskedRoutes, pathOf, type Asked } from "./asked-routes";
import { QuestionsRequest, type Question } from "./question.requests";

const HEADERS = {
  "content-type": "application/x-ndjson; charset=utf-8",
  "cache-control": "no-store",
  // Behind a proxy too, a line is there as soon as its answer is.
  "x-accel-buffering": "no",
};

/** One question of several as its handler sees it: a request of its own, sent by the same reader. */
const exchangeOf = (
  { params, query }: Asked,
  { ifNoneMatch }: Question,
  whole: Exchange,
  traceparent: Traceparent,
): Exchange => ({
  params,
  query,
  body: undefined,
  header: (name) => (name === "if-none-match" ? ifNoneMatch : whole.header(name)),
  get remote() {
    return whole.remote;
  },
  get origin() {
    return whole.origin;
  },
  traceparent,
  over: () => whole.over(),
});

/** Bytes and streams are no part of a line; what is answered as a text is one of them. */
const isJson = ({ media, answers }: Operation): boolean =>
  media === undefined && (answers[200] as { readonly type?: unknown }).type !== "string";

/** An answer as a line; a text that is JSON already goes into it as it is. */
const lineOf = (question: number, { status, headers = {}, raw, body }: Answer): string => {
  const text = raw === undefined ? body && JSON.stringify(body) : String(raw);
  const said = text === undefined ? "" : `,"body":${text}`;
  return `{"question":${question},"status":${status},"headers":${JSON.stringify(headers)}${said}}\n`;
};

/** Lines in the order in which they come to be; nobody is told of those that come when the reader has left. */
const streamOf = (lines: readonly Promise<string>[]): Readable => {
  const stream = new Readable({ read: () => undefined });
  const ready = lines.map(async (line) => {
    const text = await line;
    if (!stream.destroyed) stream.push(text);
  });
  void Promise.all(ready).then(
    () => stream.push(null),
    (error: Error) => stream.destroy(error),
  );
  return stream;
};

/** Several questions in one request, each answered by what answers it alone, with the same rights and in the same words. */
export const questionOperations = (
  { log, metrics }: Pick<EdgeOptions, "log" | "metrics">,
  others: readonly Operation[],
): readonly Operation[] => {
  const routes = new AskedRoutes(others);
  const problems = new ToldProblems(new RouteTable(others), log);
  const tell = toldOf(metrics, log);

  const answerTo = async (question: Question, signedIn: SignedIn, whole: Exchange): Promise<Answer> => {
    const began = performance.now();
    const { traceparent } = whole;
    let route: string | undefined;
    let answer: Answer;
    try {
      const asked = routes.at(question.path);
      const { operation } = asked;
      route = operation.path;
      if (operation.open || !isJson(operation)) throw askedAlone();
      answer = await measured(`GET ${route}`, { within: traceparent }, (within) =>
        operation.handle(exchangeOf(asked, question, whole, within ?? traceparent), signedIn),
      );
    } catch (error) {
      answer = problems.of(error, { path: pathOf(question.path), route, traceparent });
    }
    const seconds = (performance.now() - began) / 1000;
    tell({ method: "GET", route: route ?? "unknown", status: answer.status, seconds, traceparent });
    return answer;
  };

  return [
    {
      ...signedInRoute({
        id: "questions.ask",
        route: "POST /questions",
        summary: "Several questions at once: a line of JSON for each answer, as soon as it is there, as to a GET alone",
        request: QuestionsRequest,
        answers: { 200: Type.String() },
        answer: async ({ questions }, signedIn, exchange) => ({
          status: 200,
          raw: streamOf(
            questions.map(async (question, at) => lineOf(at, await answerTo(question, signedIn, exchange))),
          ),
          headers: HEADERS,
        }),
      }),
      media: "application/x-ndjson",
    },
  ];
};

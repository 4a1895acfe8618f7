import { pino } from "pino";
import { ToldProblems } from "./problems-told";

const TRACE = "0123456789abcdef0123456789abcdef";

/** What the operator finds in the log, and what the caller is answered. */
const told = (error: unknown) => {
  const lines: Record<string, unknown>[] = [];
  const log = pino({}, { write: (line) => void lines.push(JSON.parse(line) as Record<string, unknown>) });
  const failed = { path: "/api/v1/x", route: "/api/v1/:x", traceparent: `00-${TRACE}-0123456789abcdef-01` as const };
  const answer = new ToldProblems({ methodsAt: () => [] }, log).of(error, failed);
  return { answer, line: lines[0] };
};

test.each([
  ["an error", new TypeError("a is no b"), { error: "TypeError", message: "a is no b" }],
  ["what a parser could not read", new SyntaxError("Asha is no JSON"), { error: "SyntaxError", message: "(withheld)" }],
  [
    "what a room's failure says over the transport",
    { status: "error", message: "no answer" },
    { message: "no answer" },
  ],
  ["a word", "gone", { message: "gone" }],
  ["nothing", undefined, { message: "undefined" }],
])("%s that nobody foresaw is logged with its trace, and the caller is told nothing of it", (_name, error, logged) => {
  const { answer, line } = told(error);
  expect(line).toMatchObject({ ...logged, trace: TRACE, route: "/api/v1/:x", msg: "request failed" });
  expect(answer).toMatchObject({ status: 500, body: { code: "went-wrong", traceId: TRACE } });
  expect(JSON.stringify(answer.body)).not.toContain(logged.message);
});

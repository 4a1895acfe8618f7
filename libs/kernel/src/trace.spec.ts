import { isTraceparent, traceIdOf, traceparentIn } from "./trace";

const TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
const SPAN = "00f067aa0ba902b7";

test.each([
  ["of version 00", `00-${TRACE}-${SPAN}-01`, `00-${TRACE}-${SPAN}-01`],
  ["of a later version", `01-${TRACE}-${SPAN}-01`, `00-${TRACE}-${SPAN}-01`],
  ["of a later version with more behind it", `cc-${TRACE}-${SPAN}-00-what-comes`, `00-${TRACE}-${SPAN}-00`],
  ["of version 00 with more behind it", `00-${TRACE}-${SPAN}-01-more`, undefined],
  ["of the version that is none", `ff-${TRACE}-${SPAN}-01`, undefined],
  ["with no trace", `00-${"0".repeat(32)}-${SPAN}-01`, undefined],
  ["with no span", `00-${TRACE}-${"0".repeat(16)}-01`, undefined],
  ["of a later version with no span", `01-${TRACE}-${"0".repeat(16)}-01`, undefined],
  ["in capitals", `00-${TRACE.toUpperCase()}-${SPAN}-01`, undefined],
  ["that is too short", `00-${TRACE.slice(1)}-${SPAN}-01`, undefined],
  ["that came twice", [`00-${TRACE}-${SPAN}-01`, `00-${TRACE}-${SPAN}-01`], undefined],
  ["that is missing", undefined, undefined],
])("a header %s is read or passed over", (_, header, read) => expect(traceparentIn(header)).toBe(read));

test("only what could be sent on is a trace context", () => {
  expect(isTraceparent(`00-${TRACE}-${SPAN}-01`)).toBe(true);
  expect(isTraceparent(`01-${TRACE}-${SPAN}-01`)).toBe(false);
  expect(isTraceparent(`00-${TRACE}-${SPAN}-01\n`)).toBe(false);
});

test("the trace is told without its span", () => expect(traceIdOf(`00-${TRACE}-${SPAN}-01`)).toBe(TRACE));

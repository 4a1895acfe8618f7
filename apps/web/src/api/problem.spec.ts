import { Problem, whereRead } from "./problem";

const invalid = (pointer: string) =>
  new Problem({
    code: "request-invalid",
    status: 422,
    title: "Some fields are not as they should be",
    errors: [{ pointer, code: "matches", detail: "must match /^[0-9a-f]{8}-/" }],
    traceId: "trace-1",
  });

test("an address with a malformed id is read as one that nothing has: no pattern is shown", () => {
  const { details } = whereRead(invalid("/programmeId"));
  expect(details).toMatchObject({ code: "not-found", status: 404, traceId: "trace-1" });
  expect(details.errors).toBeUndefined();
});

test("another fault of a question stays what it is", () => {
  const problem = invalid("/from");
  expect(whereRead(problem)).toBe(problem);
});

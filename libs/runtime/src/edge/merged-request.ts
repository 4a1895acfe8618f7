import { EdgeProblem, invalidField } from "./edge-problem";

/** The deepest request of any room nests four levels; recursion further in must never meet a body built to break it. */
const DEEPEST = 32;

/** Half a surrogate pair, and NUL. */
const UNSTORABLE = /\p{Surrogate}|\0/u;

const pointerTo = (path: readonly string[]): string =>
  path.map((segment) => `/${segment.replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");

/**
 * Refuses what no field of any request may hold: characters that stores change without a word, members that would
 * reach an object's prototype, and nesting without end.
 */
const refuseUnstorable = (value: unknown, path: readonly string[]): void => {
  if (typeof value === "string") {
    if (UNSTORABLE.test(value))
      throw invalidField("not-text", pointerTo(path), "This text holds characters that cannot be stored");
    return;
  }
  if (value === null || typeof value !== "object") return;
  if (path.length >= DEEPEST) throw invalidField("too-deep", pointerTo(path.slice(0, 4)), `At most ${DEEPEST} levels`);
  for (const [key, inner] of Object.entries(value)) {
    if (key === "__proto__")
      throw invalidField("unknown-field", pointerTo([...path, key]), "This field is not allowed");
    refuseUnstorable(key, path);
    refuseUnstorable(inner, [...path, key]);
  }
};

/**
 * One object from the path's parameters and the body (or query string): what a room's request class describes. A
 * parameter repeated in the body is refused, even when equal: one thing is said in one place.
 */
export const mergedRequest = (params: Readonly<Record<string, string>>, said: unknown): Record<string, unknown> => {
  const fields = said ?? {};
  if (typeof fields !== "object" || Array.isArray(fields))
    throw invalidField("is-object", "", "The request must be an object");
  refuseUnstorable(fields, []);
  refuseUnstorable(params, []);
  const repeated = Object.keys(params).filter((name) => Object.hasOwn(fields, name));
  if (repeated.length > 0)
    throw new EdgeProblem({
      code: "repeated-parameter",
      status: 422,
      title: "What the path says is not said again in the request",
      errors: repeated.map((name) => ({
        pointer: pointerTo([name]),
        code: "repeated-parameter",
        detail: "The path says this already",
      })),
    });
  return { ...(fields as Record<string, unknown>), ...params };
};

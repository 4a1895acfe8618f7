import { parse } from "node:querystring";
import { badRequest, noSuchPage } from "../edge-problem";
import { API, LONGEST_PARAMETER, type Exchange, type Operation } from "../operation";

/** A question with the operation that answers it, and what its address says. */
export interface Asked extends Pick<Exchange, "params" | "query"> {
  readonly operation: Operation;
}

/** What stands below the API, from the root and without its query. */
export const pathOf = (asked: string): string => API + (asked.split("?", 1)[0] ?? "");

const decoded = (segment: string): string => {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw badRequest();
  }
};

/** What a path says where a pattern fits it; undefined where it does not. */
const fitted = (pattern: readonly string[], segments: readonly string[]): Record<string, string> | undefined => {
  const params: Record<string, string> = {};
  for (const [at, part] of pattern.entries()) {
    const said = segments[at] ?? "";
    if (!part.startsWith(":")) {
      if (part !== said) return undefined;
    } else if (said === "" || said.length > LONGEST_PARAMETER) return undefined;
    else params[part.slice(1)] = said;
  }
  return params;
};

/** A fixed part is chosen before a parameter, from the left on, as a request's route is. */
const byFixedParts = (one: readonly string[], other: readonly string[]): number => {
  for (const [at, part] of one.entries()) {
    const difference = Number(part.startsWith(":")) - Number((other[at] ?? "").startsWith(":"));
    if (difference !== 0) return difference;
  }
  return 0;
};

/** What a GET of an address below the API would have been answered by. */
export class AskedRoutes {
  private readonly bySegments = new Map<
    number,
    { readonly pattern: readonly string[]; readonly operation: Operation }[]
  >();

  constructor(operations: readonly Operation[]) {
    for (const operation of operations.filter(({ method, path }) => method === "GET" && path.startsWith(`${API}/`))) {
      const pattern = operation.path.split("/");
      const alike = this.bySegments.get(pattern.length) ?? [];
      this.bySegments.set(pattern.length, [...alike, { pattern, operation }]);
    }
    for (const alike of this.bySegments.values())
      alike.sort(({ pattern: one }, { pattern: other }) => byFixedParts(one, other));
  }

  /** Throws what a request to this address would be refused with. */
  at(asked: string): Asked {
    const path = pathOf(asked);
    const segments = path.split("/").map(decoded);
    const query = asked.slice(path.length - API.length + 1);
    for (const { pattern, operation } of this.bySegments.get(segments.length) ?? []) {
      const params = fitted(pattern, segments);
      if (params) return { operation, params, query: { ...parse(query) } };
    }
    throw noSuchPage();
  }
}

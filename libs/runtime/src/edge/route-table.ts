import type { Operation } from "./operation";

interface Known {
  readonly method: string;
  readonly segments: readonly string[];
}

/** Which methods a path takes, for answering 405 instead of 404. */
export class RouteTable {
  private readonly known: readonly Known[];

  constructor(operations: readonly Operation[]) {
    this.known = operations
      .filter((operation) => !operation.path.includes("*"))
      .map((operation) => ({ method: operation.method, segments: operation.path.split("/") }));
  }

  methodsAt(path: string): readonly string[] {
    const asked = path.split("/");
    const methods = this.known
      .filter(
        ({ segments }) => segments.length === asked.length && segments.every((part, at) => fits(part, asked[at] ?? "")),
      )
      .map(({ method }) => method);
    if (methods.includes("GET")) methods.push("HEAD");
    return [...new Set(methods)].sort();
  }
}

const fits = (segment: string, asked: string): boolean => (segment.startsWith(":") ? asked !== "" : segment === asked);

/** What the platform says when a call fails (RFC 9457), and the two failures that never reached it. */
export interface ProblemDetails {
  readonly code: string;
  readonly status: number;
  readonly title: string;
  readonly detail?: string;
  readonly params?: Readonly<Record<string, string | number | boolean>>;
  readonly errors?: readonly FieldProblem[];
  readonly traceId?: string;
}

export interface FieldProblem {
  /** JSON pointer into what was sent. */
  readonly pointer: string;
  readonly code?: string;
  readonly detail: string;
}

export class Problem extends Error {
  constructor(readonly details: ProblemDetails) {
    super(details.title);
    this.name = "Problem";
  }

  /** The request may not have arrived: sending it again with the same key is safe. */
  get unanswered(): boolean {
    return this.details.status === 0 || this.details.status >= 500;
  }
}

/** No answer came: the line is down, or the platform is. */
export const offline = (): Problem => new Problem({ code: "offline", status: 0, title: "offline" });

/** Reads whatever the server answered into a problem; a proxy's HTML page becomes one too. */
export const problemFrom = async (response: Response): Promise<Problem> => {
  const traceId = response.headers.get("x-trace-id") ?? response.headers.get("x-request-id") ?? undefined;
  const fallback = { code: "unreadable-answer", status: response.status, title: response.statusText };
  try {
    const body = (await response.json()) as Partial<ProblemDetails>;
    return new Problem({ ...fallback, ...(traceId ? { traceId } : {}), ...body, status: response.status });
  } catch {
    return new Problem({ ...fallback, ...(traceId ? { traceId } : {}) });
  }
};

export const asProblem = (error: unknown): Problem => (error instanceof Problem ? error : offline());

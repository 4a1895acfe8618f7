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

/** What the platform said of a failure; anything else is an answer that cannot be read. */
export const problemIn = (status: number, headers: Headers, body: unknown, title = ""): Problem => {
  const traceId = headers.get("x-trace-id") ?? headers.get("x-request-id") ?? undefined;
  const fallback = { code: "unreadable-answer", title, ...(traceId ? { traceId } : {}) };
  return new Problem({ ...fallback, ...(body as Partial<ProblemDetails> | undefined), status });
};

/** Reads whatever the server answered into a problem; a proxy's HTML page becomes one too. */
export const problemFrom = async (response: Response): Promise<Problem> => {
  const { status, headers, statusText } = response;
  return problemIn(status, headers, await response.json().catch(() => undefined), statusText);
};

const namesNothing = ({ pointer }: FieldProblem): boolean => /^\/[a-z]+Id$/i.test(pointer);

/** An address with a malformed id leads nowhere, like one with an id that nothing has. */
export const whereRead = (problem: Problem): Problem => {
  const { status, errors = [], traceId } = problem.details;
  if (status !== 422 || !errors.some(namesNothing)) return problem;
  const trace = traceId === undefined ? {} : { traceId };
  return new Problem({ code: "not-found", status: 404, title: problem.details.title, ...trace });
};

export const asProblem = (error: unknown): Problem => (error instanceof Problem ? error : offline());

import { randomUUID } from "node:crypto";

export interface CommandReply {
  readonly id: string;
  readonly position: string;
  readonly revision: number;
  readonly facts: readonly { readonly id: string; readonly type: string }[];
}

export interface Reply<Body = unknown> {
  readonly status: number;
  readonly body: Body;
  readonly headers: Headers;
}

/** RFC 9457 problem details, as far as journeys look at them. */
export interface Problem {
  readonly code: string;
  readonly status: number;
  readonly detail: string;
  readonly traceId: string;
  readonly params?: Readonly<Record<string, unknown>>;
}

/** An answer that a journey did not expect, with all that is needed to see why. */
export class Unexpected extends Error {
  constructor(what: string, { status, body }: Reply) {
    super(`${what} answered ${status}: ${JSON.stringify(body)}`);
  }
}

/** Somebody with a browser: keeps a session and reads what they wrote. */
export class Person {
  private cookie = "";
  protected position = "";

  constructor(private readonly url: () => string) {}

  /** What their browser would send along. */
  get cookies(): string {
    return this.cookie;
  }

  /** Sends a request as it is and gives whatever comes back. */
  async request<Body>(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Reply<Body>> {
    const response = await fetch(`${this.url()}/api/v1${path}`, {
      method,
      headers: {
        ...(this.cookie ? { cookie: this.cookie } : {}),
        ...(body === undefined ? {} : { "content-type": "application/json" }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
    });
    const set = response.headers.get("set-cookie");
    if (set) this.cookie = set.split(";")[0] ?? "";
    const text = await response.text();
    const reply = {
      status: response.status,
      body: (text ? JSON.parse(text) : undefined) as Body,
      headers: response.headers,
    };
    const written = (reply.body as { readonly position?: unknown } | undefined)?.position;
    if (method !== "GET" && response.ok && typeof written === "string" && written > this.position)
      this.position = written;
    return reply;
  }

  /** A command that must be accepted. */
  async does<Body = CommandReply>(path: string, body: object = {}, key: string = randomUUID()): Promise<Body> {
    const reply = await this.request<Body>("POST", path, body, { "idempotency-key": key });
    if (reply.status >= 300) throw new Unexpected(`POST ${path}`, reply);
    return reply.body;
  }

  /** A command that must be refused; gives the code. */
  async isRefused(path: string, body: object = {}): Promise<string> {
    return (await this.refusal(path, body)).code;
  }

  /** A command that must be refused; gives the whole problem. */
  async refusal(path: string, body: object = {}): Promise<Problem> {
    const reply = await this.request<Problem>("POST", path, body, { "idempotency-key": randomUUID() });
    if (reply.status < 400) throw new Unexpected(`POST ${path} was to be refused and`, reply);
    return reply.body;
  }

  /** A query that must be answered, with everything this person wrote in it. */
  async sees<Body>(path: string): Promise<Body> {
    const after = this.position ? `${path.includes("?") ? "&" : "?"}after=${this.position}` : "";
    const reply = await this.request<Body>("GET", `${path}${after}`);
    if (reply.status !== 200) throw new Unexpected(`GET ${path}`, reply);
    return reply.body;
  }

  /** Asks again until the answer is as expected: for what follows from a process, a moment later. */
  async comesToSee<Body>(path: string, expected: (body: Body) => boolean): Promise<Body> {
    const [body] = await this.comesToSeeBeside<Body>([path], ([seen]) => seen !== undefined && expected(seen));
    return body as Body;
  }

  /** The same of several answers beside each other. */
  async comesToSeeBeside<Body>(
    paths: readonly string[],
    expected: (bodies: readonly Body[]) => boolean,
  ): Promise<readonly Body[]> {
    const until = Date.now() + PATIENCE_MS;
    for (;;) {
      const replies = await Promise.all(paths.map((path) => this.request<Body>("GET", path)));
      const bodies = replies.map(({ body }) => body);
      if (replies.every(({ status }) => status === 200) && expected(bodies)) return bodies;
      const [reply] = replies.filter(({ status }) => status !== 200).concat(replies);
      if (reply && Date.now() > until)
        throw new Unexpected(`GET ${paths.join(", ")} never came to what was expected and`, { ...reply, body: bodies });
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  /** After a restore the log may not reach as far as what this person has seen. */
  forgetsPosition(): void {
    this.position = "";
  }

  /** Everything another person wrote is waited for by this one too. */
  hears(other: Person): void {
    if (other.position > this.position) this.position = other.position;
  }
}

const PATIENCE_MS = 25_000;

import type { Problem, Reply } from "./person";
import type { Member } from "./member";

/** As many as the platform takes in one request. */
const MOST = 32;

interface Line {
  readonly question: number;
  readonly status: number;
  readonly body?: unknown;
}

/** An answer without the trace and the moment of its own asking. */
export const told = ({ status, body }: Pick<Reply, "status" | "body">): unknown => {
  const { traceId: _trace, ...said } = (body ?? {}) as Partial<Problem>;
  return { status, said };
};

const inOneRequest = async (url: string, member: Member, paths: readonly string[]): Promise<readonly unknown[]> => {
  const response = await fetch(`${url}/api/v1/questions`, {
    method: "POST",
    headers: { "content-type": "application/json", cookie: member.cookies },
    body: JSON.stringify({ questions: paths.map((path) => ({ path })) }),
  });
  if (response.status !== 200) throw new Error(`POST /questions answered ${response.status}: ${await response.text()}`);
  const answers: unknown[] = [];
  for (const text of (await response.text()).trimEnd().split("\n")) {
    const line = JSON.parse(text) as Line;
    answers[line.question] = told({ status: line.status, body: line.body });
  }
  return answers;
};

/** What a member who asks several questions at once is answered, by path. */
export const askedTogether = async (
  { url }: { readonly url: string },
  member: Member,
  paths: readonly string[],
): Promise<Readonly<Record<string, unknown>>> => {
  const among: Record<string, unknown> = {};
  for (let first = 0; first < paths.length; first += MOST) {
    const some = paths.slice(first, first + MOST);
    const answers = await inOneRequest(url, member, some);
    for (const [at, path] of some.entries()) among[path] = answers[at];
  }
  return among;
};

/** What a member is answered alone and together with other questions, by path: the same, whoever asks. */
export const bothWays = async (
  platform: { readonly url: string },
  member: Member,
  paths: readonly string[],
): Promise<{
  readonly alone: Readonly<Record<string, unknown>>;
  readonly together: Readonly<Record<string, unknown>>;
}> => {
  const alone: Record<string, unknown> = {};
  for (const path of paths) alone[path] = told(await member.request("GET", path));
  return { alone, together: await askedTogether(platform, member, paths) };
};

import { hash } from "node:crypto";
import type { CommandAnswer, Problem, QueryAnswer, RoomReply } from "../rooms";
import { EdgeProblem } from "./edge-problem";
import type { Answer, Exchange } from "./operation";
import { problemHeaders } from "./problem-details";

/** Answers about a funder's records stay in the reader's own browser, and are asked for again each time. */
const PRIVATE = "private, no-cache";
/** What is for some only is not even kept there: whoever reads it again asks again, and that is recorded again (AUD-5). */
export const NEVER_KEPT = "private, no-store";

export const VIEW_LAGS = "view-lags";

/** What the room said, or its problem thrown. */
export const ok = <Said>(reply: RoomReply<Said>): Said => {
  if ("ok" in reply) return reply.ok;
  throw new EdgeProblem(reply.problem);
};

/** True when the stream began with this command. */
const created = (answer: CommandAnswer): boolean =>
  answer.facts.length > 0 && answer.revision === answer.facts.length - 1;

/** 201 with a Location for a command that made a record, else 200; the position to wait for in both. */
export const commandAnswer = (answer: CommandAnswer, location: (id: string) => string | undefined): Answer => {
  const where = created(answer) ? location(answer.id) : undefined;
  return {
    status: created(answer) ? 201 : 200,
    body: answer,
    headers: {
      "sankofa-position": answer.position,
      "cache-control": "no-store",
      ...(where ? { location: where } : {}),
    },
  };
};

export const etagOf = (text: string): string => `"${hash("sha256", text, "base64url").slice(0, 27)}"`;

/** RFC 9110: a list of entity tags, weak ones compare alike for this purpose, and `*` matches anything there is. */
export const isEntityTag = (ifNoneMatch: string | undefined, etag: string): boolean =>
  ifNoneMatch !== undefined &&
  (ifNoneMatch.trim() === "*" || ifNoneMatch.split(",").some((tag) => tag.trim().replace(/^W\//, "") === etag));

/** 202: the views have not read as far as the caller waited for; the same question may be asked again soon. */
export const laggingAnswer = (problem: Problem): Answer => ({
  status: 202,
  body: { code: VIEW_LAGS, position: problem.position ?? "" },
  headers: { "cache-control": "no-store", ...problemHeaders(problem) },
});

/** The body with a strong tag, or 304 where the reader has it already. */
export const queryAnswer = (reply: RoomReply<QueryAnswer>, exchange: Exchange, keeping = PRIVATE): Answer => {
  if ("problem" in reply && reply.problem.code === VIEW_LAGS) return laggingAnswer(reply.problem);
  const answer = ok(reply);
  const etag = etagOf(answer.json);
  const headers = {
    etag,
    "cache-control": keeping,
    vary: "accept-language",
    "sankofa-position": answer.position,
  };
  if (isEntityTag(exchange.header("if-none-match"), etag)) return { status: 304, headers };
  return { status: 200, raw: answer.json, headers: { ...headers, "content-type": "application/json; charset=utf-8" } };
};

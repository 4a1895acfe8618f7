import type { Refusal } from "@sankofa/kernel/decision";
import type { RefusalEntry } from "@sankofa/kernel/manifest";
import type { FailureReason } from "@sankofa/ports/store-failure";
import type { Problem } from "./rooms";

/** Problems every room can answer with, beside the refusals of its own nouns. */
export const notFound = (): Problem => ({
  code: "not-found",
  status: 404,
  title: "There is no such record, or it is not yours to see",
});

export const notAllowed = (): Problem => ({
  code: "not-allowed",
  status: 403,
  title: "Your role does not allow this here",
});

export const requestInvalid = (errors: NonNullable<Problem["errors"]>): Problem => ({
  code: "request-invalid",
  status: 422,
  title: "Some fields of the request are not as they should be",
  errors,
});

export const keyReused = (): Problem => ({
  code: "idempotency-key-reused",
  status: 422,
  title: "This idempotency key was used for another request",
});

export const concurrentChange = (): Problem => ({
  code: "concurrent-change",
  status: 409,
  title: "The record keeps changing; look at it again and repeat the request",
  retryAfterSeconds: 1,
});

export const overloaded = (retryAfterSeconds: number): Problem => ({
  code: "overloaded",
  status: 503,
  title: "There is more work than can be queued; nothing was written",
  retryAfterSeconds,
});

export const outcomeUnknown = (): Problem => ({
  code: "outcome-unknown",
  status: 503,
  title: "No answer came in time; send the same request with the same idempotency key again",
  retryAfterSeconds: 2,
});

export const writtenByNewer = (): Problem => ({
  code: "written-by-newer",
  status: 503,
  title:
    "A newer version of the platform has written to this record; it can be read, and decided on once this one is level",
});

export const factUnreadable = (): Problem => ({
  code: "fact-unreadable",
  status: 503,
  title: "This version of the platform cannot read a fact of this record: its operator has to be told",
});

/** A store that cannot do its work now. What was acknowledged before stands; what is refused so was not written. */
const STORE_PROBLEMS: Readonly<Record<FailureReason, Problem>> = {
  "disk-full": {
    code: "storage-full",
    status: 507,
    title: "There is no room left to write on; nothing was written. Once there is room again, send it again",
    retryAfterSeconds: 30,
  },
  "read-only": {
    code: "storage-read-only",
    status: 503,
    title: "The store can be read and not written; nothing was written",
    retryAfterSeconds: 30,
  },
  "disk-error": {
    code: "storage-failed",
    status: 503,
    title: "The disk under the store answers with errors; nothing was written",
    retryAfterSeconds: 30,
  },
  damaged: {
    code: "data-damaged",
    status: 503,
    title: "A part of what is stored was damaged; the operator has to restore or rebuild it",
  },
  unreachable: {
    code: "unavailable",
    status: 503,
    title: "The store cannot be reached; nothing was written",
    retryAfterSeconds: 2,
  },
};

export const storeFailed = (reason: FailureReason): Problem => STORE_PROBLEMS[reason];

/** The room's process is down, or stopping: nothing was asked of it. */
export const nobodyListens = (): Problem => ({
  code: "service-unavailable",
  status: 503,
  title: "This part of the platform is not there now; nothing was written. Ask again in a moment",
  retryAfterSeconds: 2,
});

/** The room's process was asked and did not answer: of a command nobody knows whether it was done. */
export const noAnswer = (kind: "command" | "query"): Problem =>
  kind === "command"
    ? outcomeUnknown()
    : {
        code: "service-unavailable",
        status: 503,
        title: "This part of the platform did not answer in time; ask again in a moment",
        retryAfterSeconds: 2,
      };

/** What would be answered does not fit what carries it between processes. */
export const answerTooLarge = (): Problem => ({
  code: "answer-too-large",
  status: 422,
  title: "The answer is too large to be sent in one piece: ask for fewer records at once",
});

export const viewLags = (position: string): Problem => ({
  code: "view-lags",
  status: 202,
  title: "The views have not read that far yet",
  position,
  retryAfterSeconds: 1,
});

/** The same of a decision that nobody waits for a view for: it is asked for again. */
export const viewBehind = (position: string): Problem => ({ ...viewLags(position), status: 503 });

export const happenedInFuture = (): Problem => ({
  code: "happened-in-future",
  status: 422,
  title: "This cannot have happened yet",
  errors: [{ pointer: "/happened", code: "happened-in-future", detail: "A time after now" }],
});

export const badCursor = (): Problem => ({
  code: "bad-cursor",
  status: 422,
  title: "The cursor is not one of this list",
  errors: [{ pointer: "/cursor", code: "bad-cursor", detail: "Take the cursor from the page before" }],
});

/** A refusal as a problem: its code, the status its room gives it, its sentence with the figures filled in. */
export const refusalProblem = ({ code, params, pointer }: Refusal<string>, entry: RefusalEntry): Problem => {
  const title = entry.title.replace(/\{(\w+)\}/g, (whole, name: string) => String(params?.[name] ?? whole));
  return {
    code,
    status: entry.status,
    title,
    ...(params ? { params } : {}),
    ...(pointer ? { errors: [{ pointer, code, detail: title }] } : {}),
  };
};

export const tooMuchToFold = (most: number): Problem => ({
  code: "too-much-to-fold",
  status: 422,
  title: `As of a time by which things happened, at most ${most} records are folded at once: narrow the question`,
  params: { most },
});

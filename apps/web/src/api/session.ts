import { useSyncExternalStore } from "react";
import { speak } from "../catalogue/languages";
import { language } from "../catalogue/words";
import { ask } from "./client";
import { wipeDevice } from "./device";
import { keepOnlyDraftsOf } from "./drafts";
import { forgetKeptAnswers, keepAnswersFor, keptSession } from "./kept-answers";
import { finishLeaving, leave } from "./leaving";
import { goLive } from "./live";
import { openOutbox } from "./outbox";
import { forgetPosition } from "./position";
import { asProblem, type Problem } from "./problem";

export interface OwnGrant {
  readonly id: string;
  readonly role: string;
  readonly level: "funder" | "programme" | "application" | "relationship" | "challenge";
  readonly on: string;
}

/** Who is signed in, for which funder, and with which grants. */
export interface Session {
  readonly account: { readonly id: string; readonly displayName: string; readonly language: string | null };
  readonly funder: { readonly id: string; readonly name: string };
  readonly grants: readonly OwnGrant[];
}

export type SessionState =
  | { readonly status: "asking" }
  | { readonly status: "out" }
  | { readonly status: "unreachable"; readonly problem: Problem }
  | { readonly status: "in"; readonly session: Session };

let state: SessionState = { status: "asking" };
const listeners = new Set<() => void>();

const become = (next: SessionState): void => {
  state = next;
  for (const listener of listeners) listener();
};

const comeIn = async (session: Session): Promise<void> => {
  const { id, language: chosen } = session.account;
  if (chosen) speak(chosen, language);
  await Promise.all([keepOnlyDraftsOf(id), keepAnswersFor(id, session)]);
  become({ status: "in", session });
  openOutbox(id);
  goLive();
};

/** Asks the platform who is signed in: at the start, after signing in, and after a grant may have changed. */
export const askSession = async (): Promise<void> => {
  try {
    await finishLeaving();
    await comeIn((await ask<Session>("/session")).body);
  } catch (error) {
    const problem = asProblem(error);
    const last = problem.details.status === 0 ? ((await keptSession()) as Session | undefined) : undefined;
    if (problem.details.status === 401) signedOut();
    else if (last) await comeIn(last);
    else become({ status: "unreachable", problem });
  }
};

/** The platform no longer knows this session: back to the sign-in page, with nothing of the former reader kept. */
export const signedOut = (): void => {
  forgetPosition();
  void forgetKeptAnswers();
  become({ status: "out" });
};

export const signOut = async (): Promise<void> => {
  await wipeDevice();
  try {
    await leave();
  } finally {
    signedOut();
    // A new document, so that no answer of the former reader stays in this one's memory.
    location.assign("/");
  }
};

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useSessionState = (): SessionState => useSyncExternalStore(subscribe, () => state);

/** The session of a page that is drawn only when somebody is signed in. */
export const useSession = (): Session => {
  const current = useSessionState();
  if (current.status !== "in") throw new Error("A page for people who are signed in was drawn without a session");
  return current.session;
};

/** True where one of the reader's grants has a role; pages hide what a role never does, the platform decides. */
export const hasRole = (session: Session, ...roles: readonly string[]): boolean =>
  session.grants.some((grant) => roles.includes(grant.role));

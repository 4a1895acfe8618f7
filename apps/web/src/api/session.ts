import { useSyncExternalStore } from "react";
import { speak } from "../catalogue/languages";
import { language } from "../catalogue/words";
import { ask } from "./client";
import { forgetOnDevice, wipeDevice } from "./device";
import { keepOnlyDraftsOf } from "./drafts";
import { drawFor, drawnFor, onAnother, stopKeeping } from "./drawn-for";
import { forgetKeptAnswers, keepAnswersFor, keptSession } from "./kept-answers";
import { finishLeaving, leave } from "./leaving";
import { goLive, goQuiet } from "./live";
import { closeOutbox, openOutbox } from "./outbox";
import { forgetPosition } from "./position";
import { asProblem, type Problem } from "./problem";
import { onTabs, tellTabs } from "./tabs";

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
  /** By now somebody else is signed in in this browser: what this document showed is not theirs. */
  | { readonly status: "another"; readonly session: Session }
  | { readonly status: "in"; readonly session: Session };

let state: SessionState = { status: "asking" };
const listeners = new Set<() => void>();

const become = (next: SessionState): void => {
  state = next;
  for (const listener of listeners) listener();
};

/** Nothing more is kept here, sent or listened to for whoever was shown. */
const stepAside = (): void => {
  stopKeeping();
  closeOutbox();
  goQuiet();
};

/** What waits to be sent stays on the device for its writer, until they sign out. */
const giveWay = async (former: string, session: Session): Promise<void> => {
  stepAside();
  become({ status: "another", session });
  await forgetOnDevice(former, ["drafts", "answers"]);
};

const comeIn = async (session: Session): Promise<void> => {
  const { id, language: chosen } = session.account;
  const former = drawnFor();
  if (former !== undefined && former !== id) return giveWay(former, session);
  drawFor(id);
  if (chosen) speak(chosen, language);
  await Promise.all([keepOnlyDraftsOf(id), keepAnswersFor(id, session)]);
  become({ status: "in", session });
  openOutbox(id);
  goLive();
  tellTabs(id);
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

let askingAgain: Promise<void> | undefined;

const askAgain = (): void => {
  askingAgain ??= askSession().finally(() => {
    askingAgain = undefined;
  });
};

/** Somebody has just signed in on this page: what it showed to somebody else before is gone from it. */
export const signedInHere = (): Promise<void> => {
  drawFor(undefined);
  return askSession();
};

/** The platform no longer knows this session: back to the sign-in page, with nothing of the former reader kept. */
export const signedOut = (): void => {
  stepAside();
  forgetPosition();
  void forgetKeptAnswers();
  become({ status: "out" });
};

export const signOut = async (): Promise<void> => {
  stopKeeping();
  await wipeDevice();
  try {
    await leave(drawnFor() ?? "");
  } finally {
    tellTabs("");
    signedOut();
    // A new document, so that no answer of the former reader stays in this one's memory.
    location.assign("/");
  }
};

/** In another tab somebody came in, or went out: what stands here is taken away at once, and asked for anew. */
const hearTabs = async (who: string): Promise<void> => {
  const former = drawnFor();
  if (former === undefined || (who === former ? state.status === "in" : state.status === "out")) return;
  stepAside();
  become({ status: "asking" });
  if (who !== former) await forgetOnDevice(former, who === "" ? undefined : ["drafts", "answers"]);
  askAgain();
};

onAnother(askAgain);
onTabs((who) => void hearTabs(who));

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

import type { Aim } from "./round";

/** What a writing process is told before it opens anything. */
export interface Order {
  readonly folder: string;
  /** What the ids of this folder's work are derived from. */
  readonly base: string;
  readonly aim: Aim;
  /** Where a backup goes, in rounds that aim at one. */
  readonly backupTo: string;
  /** The first step of each caller that was not acknowledged: it is sent again, with the same ids. */
  readonly next: readonly number[];
  readonly comparesViews: boolean;
  /** Sealed facts after this position are opened and looked at. */
  readonly sealedAfter: string;
  /** Nobody calls: what follows from the log is waited for, and everything is closed in order. */
  readonly settles: boolean;
}

/** The views as they stood at a position, and what a rebuild made of them. */
export interface ViewsSeen {
  readonly position: string;
  /** What each tally counts to. */
  readonly counts: Readonly<Record<string, number>>;
  readonly equalToRebuild: boolean;
}

export interface Opened {
  readonly kind: "opened";
  readonly views?: ViewsSeen;
  /** Up to where sealed facts were opened, and those that could not be. */
  readonly sealedUpTo?: string;
  readonly unreadable: readonly string[];
}

export interface Acknowledged {
  readonly kind: "acknowledged";
  readonly caller: number;
  readonly step: number;
  readonly ids: readonly string[];
  readonly stream: string;
  /** Of the last fact. */
  readonly revision: number;
  readonly position: string;
}

/** What a writing process says, a line each, written before it goes on. */
export type Said =
  | { readonly kind: "ready" | "working" }
  /** A piece of work of the kind that is aimed at begins, or is over. */
  | { readonly kind: "about-to" | "done-with"; readonly what: Aim }
  | { readonly kind: "failed"; readonly why: string }
  | Opened
  | Acknowledged;

export type Tell = (said: Said) => void;

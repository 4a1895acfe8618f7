import { exhausted } from "@sankofa/kernel/decision";
import type { MemorandumFact } from "./memorandum.events";

export type Side = "mentor" | "mentee";

export interface Signature {
  readonly textVersion: number;
  readonly signedBy: string;
  readonly name: string;
  readonly title: string;
}

type Drafted = Extract<MemorandumFact, { readonly type: "enrolment.memorandum-drafted" }>["data"];

export interface Memorandum {
  readonly status: "draft" | "in-force";
  /** Who agrees on what, from the draft on. */
  readonly parties: Omit<Drafted, "textVersion" | "text" | "digest">;
  readonly firstDigest: string;
  readonly textVersion: number;
  readonly digest: string;
  /** Only signatures of the current text: a new version drops them here, and history keeps them. */
  readonly signatures: Readonly<Partial<Record<Side, Signature>>>;
}

/** There will be none: its organisation stepped back before anything bound it. */
export interface CalledOff {
  readonly status: "called-off";
  readonly applicationId: string;
  readonly programmeId: string;
}

export type MemorandumState = { readonly status: "absent" } | CalledOff | Memorandum;

/** The application that it is for. */
export const applicationOf = (state: Exclude<MemorandumState, { readonly status: "absent" }>): string =>
  state.status === "called-off" ? state.applicationId : state.parties.applicationId;

export const evolve = (state: MemorandumState, fact: MemorandumFact): MemorandumState => {
  if (fact.type === "enrolment.memorandum-drafted") {
    const { textVersion, text: _text, digest, ...parties } = fact.data;
    return { status: "draft", parties, firstDigest: digest, textVersion, digest, signatures: {} };
  }
  if (fact.type === "enrolment.memorandum-called-off") {
    const { applicationId, programmeId } = fact.data;
    return { status: "called-off", applicationId, programmeId };
  }
  if (state.status === "absent" || state.status === "called-off") return state;
  switch (fact.type) {
    case "enrolment.memorandum-revised":
      return { ...state, textVersion: fact.data.textVersion, digest: fact.data.digest, signatures: {} };
    case "enrolment.memorandum-signed": {
      const { side, textVersion, signedBy, name, title } = fact.data;
      return { ...state, signatures: { ...state.signatures, [side]: { textVersion, signedBy, name, title } } };
    }
    case "enrolment.memorandum-in-force":
      return { ...state, status: "in-force" };
    default:
      return exhausted(fact);
  }
};

import type { Circumstances, Decider } from "@sankofa/kernel/decider";
import { accept, exhausted, refuse, type Decision } from "@sankofa/kernel/decision";
import { noun } from "@sankofa/kernel/manifest";
import { localDateAt } from "@sankofa/kernel/time";
import { memorandumFacts, type MemorandumFact } from "./memorandum.events";
import { evolve, type CalledOff, type Memorandum, type MemorandumState, type Side } from "./memorandum.state";

type Drafted = Extract<MemorandumFact, { readonly type: "enrolment.memorandum-drafted" }>["data"];

export type MemorandumCommand =
  | ({ readonly type: "draft-memorandum" } & Omit<Drafted, "textVersion">)
  | { readonly type: "revise-memorandum"; readonly text: string; readonly digest: string; readonly why: string }
  | {
      readonly type: "sign-memorandum";
      readonly side: Side;
      readonly name: string;
      readonly title: string;
      readonly digest: string;
    }
  | {
      readonly type: "withdraw-application";
      readonly memorandumId: string;
      readonly applicationId: string;
      readonly programmeId: string;
      readonly reason: string;
    };

export type MemorandumRefusal =
  | "memorandum-unknown"
  | "memorandum-drafted-already"
  | "memorandum-in-force"
  | "memorandum-revised-too-often"
  | "application-not-selected"
  | "application-unknown"
  | "application-ended"
  | "digest-differs"
  | "side-not-yours"
  | "side-signed-already"
  | "same-signatory";

export interface MemorandumGiven {
  /** Where the application stands; a text is for a selected one only. */
  readonly applicationStatus?: string;
  /** Who takes part for the mentee when the memorandum comes into force. */
  readonly participants?: readonly { readonly personId: string; readonly role: string }[];
  /** The sides the caller may bind. */
  readonly maySign?: readonly Side[];
}

type Decided = Decision<MemorandumFact, MemorandumRefusal>;
type Command<Type extends MemorandumCommand["type"]> = Extract<MemorandumCommand, { type: Type }>;

const OTHER: Readonly<Record<Side, Side>> = { mentor: "mentee", mentee: "mentor" };

const ids = ({ parties: { memorandumId, applicationId, programmeId } }: Memorandum) => ({
  memorandumId,
  applicationId,
  programmeId,
});

const draft = (
  { type: _draft, ...drafted }: Command<"draft-memorandum">,
  state: Exclude<MemorandumState, CalledOff>,
): Decided => {
  if (state.status === "absent")
    return accept({ type: "enrolment.memorandum-drafted", data: { ...drafted, textVersion: 1 } });
  return state.firstDigest === drafted.digest ? accept() : refuse("memorandum-drafted-already");
};

/** A memorandum shows each of its versions, with who had signed it. */
export const MOST_VERSIONS = 100;

/** A change is a new version, and a new version starts without signatures, whoever had signed the old one. */
const revise = ({ text, digest, why }: Command<"revise-memorandum">, state: Memorandum): Decided => {
  if (state.digest === digest) return accept();
  if (state.status === "in-force") return refuse("memorandum-in-force");
  if (state.textVersion >= MOST_VERSIONS) return refuse("memorandum-revised-too-often", { most: MOST_VERSIONS });
  const textVersion = state.textVersion + 1;
  return accept({ type: "enrolment.memorandum-revised", data: { ...ids(state), textVersion, text, digest, why } });
};

const sign = (
  command: Command<"sign-memorandum">,
  state: Memorandum,
  given: Circumstances & MemorandumGiven,
): Decided => {
  const { side, name, title, digest } = command;
  if (!(given.maySign ?? []).includes(side)) return refuse("side-not-yours", { side }, "/side");
  if (digest !== state.digest) return refuse("digest-differs", { textVersion: state.textVersion }, "/digest");
  const own = state.signatures[side];
  if (own) return own.name === name && own.title === title ? accept() : refuse("side-signed-already", { side });
  if (state.status === "in-force") return refuse("memorandum-in-force");
  const other = state.signatures[OTHER[side]];
  if (other && other.signedBy === given.actor && given.actor.startsWith("account:"))
    return refuse("same-signatory", { side });
  const { textVersion, parties } = state;
  const signedOn = localDateAt(given.now, parties.zone);
  const signed: MemorandumFact = {
    type: "enrolment.memorandum-signed",
    data: {
      ...ids(state),
      side,
      textVersion,
      digest,
      signedOn,
      signedBy: given.actor,
      personId: given.newId(1),
      name,
      title,
    },
  };
  if (!other) return accept(signed);
  const participants = (given.participants ?? []).map(({ personId, role }) => ({ personId, role }));
  const inForce: MemorandumFact = {
    type: "enrolment.memorandum-in-force",
    data: { ...parties, textVersion, digest, participants },
  };
  return accept<MemorandumFact>(signed, inForce);
};

/**
 * GEN-4: an organisation may step back until its memorandum binds both. Both are decided here, at an exact revision: of stepping
 * back and the second signature at the same moment one appends first, and the other is decided again and refused.
 */
const callOff = (
  { type: _withdraw, ...data }: Command<"withdraw-application">,
  state: MemorandumState,
  { applicationStatus: status = "absent" }: MemorandumGiven,
): Decided => {
  if (state.status === "called-off" || status === "withdrawn") return accept();
  if (status === "absent") return refuse("application-unknown");
  if (status === "declined") return refuse("application-ended", { status });
  if (state.status === "in-force") return refuse("memorandum-in-force");
  return accept({ type: "enrolment.memorandum-called-off", data });
};

const decide = (
  command: MemorandumCommand,
  state: MemorandumState,
  given: Circumstances & MemorandumGiven,
): Decided => {
  if (command.type === "withdraw-application") return callOff(command, state, given);
  if (state.status === "absent" && command.type !== "draft-memorandum") return refuse("memorandum-unknown");
  if (state.status === "called-off") return refuse("application-not-selected", { status: "withdrawn" });
  if (state.status !== "in-force" && given.applicationStatus !== "selected")
    return refuse("application-not-selected", { status: given.applicationStatus ?? "absent" });
  if (command.type === "draft-memorandum") return draft(command, state);
  if (state.status === "absent") return refuse("memorandum-unknown");
  switch (command.type) {
    case "revise-memorandum":
      return revise(command, state);
    case "sign-memorandum":
      return sign(command, state, given);
    default:
      return exhausted(command);
  }
};

/** ENR-7: a text with a version and a digest, signed by both sides; in force by the second signature under one version. */
export const memorandumDecider: Decider<
  MemorandumCommand,
  MemorandumState,
  MemorandumFact,
  MemorandumRefusal,
  MemorandumGiven
> = {
  initial: { status: "absent" },
  decide,
  evolve,
};

export const memorandum = noun({
  context: "enrolment",
  name: "memorandum",
  facts: memorandumFacts,
  decider: memorandumDecider,
  stateVersion: 1,
  scopeOf: (state, tenant) => {
    if (state.status === "absent") return undefined;
    const { programmeId: programme, applicationId } = state.status === "called-off" ? state : state.parties;
    return { funder: tenant, programme, application: applicationId };
  },
});

import type { JsonObject } from "@sankofa/kernel/canonical-json";
import type { NewFact } from "@sankofa/kernel/fact";
import type { Caller } from "@sankofa/kernel/scope";
import type { AppendRequest } from "@sankofa/ports/event-store";
import { recordId } from "@sankofa/runtime/command-ids";
import { idFrom } from "./chance";

/** How many write at once. */
export const CALLERS = 16;
const TENANT = "0190a0a0-0000-7000-8000-000000000001";
const DIGEST = "5a".repeat(32);
/** Later than any run: no deadline closes a tally. */
const DUE = "2999-01-01T00:00:00.000Z";

/** Four steps and again: one, two and five facts to the caller's own stream at its exact revision, one to a shared stream. */
const OWN = [1, 2, 5] as const;
const OWN_BEFORE = [0, 1, 3] as const;
const OWN_IN_ALL = 8;
const STEPS = 4;
const SHARED_STREAMS = 3;

const factOf = (base: string, caller: number, step: number, index: number): NewFact => {
  const recorded = new Date().toISOString();
  const data: JsonObject = { caller, step, index, notes: "what was tried since the last meeting ".repeat(index + 1) };
  return {
    id: idFrom(base, "fact", caller, step, index),
    type: "relationships.plan-drafted",
    version: 1,
    happened: recorded,
    recorded,
    tenant: TENANT,
    actor: `account:${caller}`,
    commandId: idFrom(base, "append", caller, step, index),
    requestDigest: DIGEST,
    data,
  };
};

/** A caller's step as an append to the log; the same step is the same append whoever sends it again. */
export const appendOf = (base: string, caller: number, step: number): AppendRequest => {
  const turn = step % STEPS;
  const own = OWN[turn];
  if (own === undefined) {
    const stream = `relationships.plan-${idFrom(base, "shared", caller % SHARED_STREAMS)}`;
    return { stream, expected: "any", events: [factOf(base, caller, step, 0)] };
  }
  return {
    stream: `relationships.plan-${idFrom(base, "own", caller)}`,
    expected: OWN_IN_ALL * Math.floor(step / STEPS) + (OWN_BEFORE[turn] ?? 0) - 1,
    events: Array.from({ length: own }, (_, index) => factOf(base, caller, step, index)),
  };
};

export const ownerOf = (commandId: string): string => `Owner by ${commandId}`;

/** A caller's step as a command: a tally is opened, then counted three times while a process counts it once. */
export const commandOf = (
  base: string,
  caller: number,
  step: number,
): { readonly name: string; readonly commandId: string; readonly request: object } => {
  const commandId = idFrom(base, "command", caller, step);
  const turn = step % STEPS;
  if (turn === 0) return { name: "tally.open-tally", commandId, request: { owner: ownerOf(commandId), due: DUE } };
  const tallyId = recordId(idFrom(base, "command", caller, step - turn), 0);
  return { name: "tally.count", commandId, request: { tallyId, by: 1 } };
};

export const MANAGER: Caller = {
  actor: "account:one",
  tenant: TENANT,
  grants: [{ id: TENANT, role: "programme-manager", level: "funder", on: TENANT }],
};

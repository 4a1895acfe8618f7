import type { Position as WirePosition } from "@eventstore/db-client";
import type { Position } from "@sankofa/ports/event-store";

const DIGITS = 20;

/** Twenty digits hold every position of the server and compare as a string. What comes in by gRPC is prepared where it is committed. */
export const positionFrom = (commit: bigint | string): Position => String(commit).padStart(DIGITS, "0");

export const wirePosition = (position: Position): WirePosition => {
  const commit = BigInt(position);
  return { commit, prepare: commit };
};

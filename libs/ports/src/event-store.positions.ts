import type { Position } from "./event-store";

const DIGITS = 20;
const POSITION = /^\d{20}$/;

/** Positions of stores that number their facts: twenty digits, so that they are in order when compared as strings. */
export const positionOf = (number: number): Position => String(number).padStart(DIGITS, "0");

/** The number a position stands for. A string that is no position is the caller's mistake. */
export const numberOf = (position: Position): number => {
  const number = POSITION.test(position) ? Number(position) : Number.NaN;
  if (!Number.isSafeInteger(number)) throw new RangeError(`Not a position: ${position}`);
  return number;
};

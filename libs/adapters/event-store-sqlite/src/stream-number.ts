import { streamOf } from "./row";

/** Numbers below are given in turn, to streams that cannot have their own. */
export const IN_TURN = 2n ** 40n;
/** No number. */
export const NONE = 0n;

/** The id at a name's end, and the digits of it that make a number: forty bits of time and 24 of what tells ids of one moment apart. */
const ID_LENGTH = 36;
const TIME_DIGITS = [2, 3, 4, 5, 6, 7, 9, 10, 11, 12] as const;
const OTHER_DIGITS = [15, 16, 17, 20, 21, 22] as const;

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

const number = new DataView(new ArrayBuffer(8));

const digit = (code: number): number => (code <= 0x39 ? code - 0x30 : code - 0x57) & 0x0f;

/**
 * The number that a stream's name gives it, from the time-ordered id at the end: streams begun together lie together in
 * the index of events, and no table has to keep their names. What stands before the id is mixed in, for streams of several rooms
 * share the id of what they are about. `NONE` for a name without an id. Two names can have one number, however seldom:
 * whoever finds a stream by it looks whose it is (`isOf`), and the later stream gets a number in turn. Never to be changed: logs are
 * written by it.
 */
export const streamNumber = (name: string): bigint => {
  const id = name.length - ID_LENGTH;
  if (id < 1) return NONE;
  let kind = FNV_OFFSET;
  for (let at = 0; at < id; at += 1) kind = Math.imul(kind ^ name.charCodeAt(at), FNV_PRIME);
  let [high, low] = [0, 0];
  for (const at of TIME_DIGITS) {
    high = (high << 4) | (low >>> 28);
    low = (low << 4) | digit(name.charCodeAt(id + at));
  }
  let other = 0;
  for (const at of OTHER_DIGITS) other = (other << 4) | digit(name.charCodeAt(id + at));
  other ^= (kind ^ (kind >>> 24)) & 0xffffff;
  number.setInt32(0, (high << 24) | (low >>> 8));
  number.setInt32(4, (low << 24) | other);
  const own = number.getBigInt64(0);
  return own >= 0n && own < IN_TURN ? NONE : own;
};

/**
 * Whether what is filed under a stream's own number is of that stream, by the body of the first fact there. A name that does not
 * lead to this number was damaged, which is for whoever verifies the log to say: nothing else can be filed there.
 */
export const isOf = (stream: string, own: bigint, firstBody: string): boolean => {
  const found = streamOf(firstBody);
  return found === stream || streamNumber(found) !== own;
};

import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { Position } from "@sankofa/kernel/contract";

/** Below this a packed text would save little of a row. In bytes. */
export const MOST_PLAIN = 1_024;

/** A version that is kept whole, as UTF-8: others of its row are kept as what they differ in. */
export interface KeyVersion {
  readonly position: Position;
  readonly text: Buffer;
}

/** What a packed text begins with; one that differs from a key version then says where that stands, and how much is alike. */
const WHOLE = 0;
const DIFFERING = 1;
const NUMBER_BYTES = 4;

/** Of what stood before the difference, so much helps to pack it: its neighbours look like it. */
const LEAD_BYTES = 2_048;

const sameStart = (one: Buffer, other: Buffer): number => {
  const most = Math.min(one.length, other.length);
  let same = 0;
  while (same < most && one[same] === other[same]) same += 1;
  return same;
};

/** What ends alike of what does not begin alike already. */
const sameEnd = (one: Buffer, other: Buffer, start: number): number => {
  const most = Math.min(one.length, other.length) - start;
  let same = 0;
  while (same < most && one[one.length - 1 - same] === other[other.length - 1 - same]) same += 1;
  return same;
};

const dictionaryOf = (key: Buffer, start: number, end: number): Buffer =>
  key.subarray(Math.max(0, start - LEAD_BYTES), key.length - end);

/** A text that is read by itself. */
export const packedWhole = (text: Buffer): Buffer => Buffer.concat([Buffer.of(WHOLE), deflateRawSync(text)]);

/** A text as what it differs in from a key version, which whoever reads it has to find. */
export const packedAgainst = ({ position, text: key }: KeyVersion, text: Buffer): Buffer => {
  const start = sameStart(key, text);
  const end = sameEnd(key, text, start);
  const dictionary = dictionaryOf(key, start, end);
  const at = Buffer.from(position);
  const alike = Buffer.alloc(2 * NUMBER_BYTES);
  alike.writeUInt32LE(start);
  alike.writeUInt32LE(end, NUMBER_BYTES);
  const differing = deflateRawSync(text.subarray(start, text.length - end), { dictionary });
  return Buffer.concat([Buffer.of(DIFFERING, at.length), at, alike, differing]);
};

/** Whether a packed text is a key version's. */
export const isWhole = (packed: Uint8Array): boolean => packed[0] === WHOLE;

/** The text again; `keyAt` answers with the packed key version at a position, and throws where there is none. */
export const unpacked = (packed: Uint8Array, keyAt: (position: Position) => Uint8Array): Buffer => {
  if (isWhole(packed)) return inflateRawSync(packed.subarray(1));
  const bytes = Buffer.from(packed.buffer, packed.byteOffset, packed.byteLength);
  const [, length = 0] = bytes;
  const alike = 2 + length;
  const [start, end] = [bytes.readUInt32LE(alike), bytes.readUInt32LE(alike + NUMBER_BYTES)];
  const key = inflateRawSync(keyAt(bytes.toString("utf8", 2, alike)).subarray(1));
  const dictionary = dictionaryOf(key, start, end);
  const differing = inflateRawSync(bytes.subarray(alike + 2 * NUMBER_BYTES), { dictionary });
  return Buffer.concat([key.subarray(0, start), differing, key.subarray(key.length - end)]);
};

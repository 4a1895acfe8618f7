/** One file in an archive, as its directory says. */
export interface ZipEntry {
  readonly name: string;
  /** Where its entry in the directory stands, and where its local header, and how many bytes it has as packed. */
  readonly entryAt: number;
  readonly at: number;
  readonly packed: number;
  /** False where it is stored as it is. */
  readonly deflated: boolean;
}

const END = 0x06054b50;
const END_BYTES = 22;
const LONGEST_COMMENT = 65_535;
const ENTRY = 0x02014b50;
const ENTRY_BYTES = 46;
const DEFLATED = 8;
/** An office file has a few hundred parts. */
const MOST_ENTRIES = 10_000;

const endOfDirectory = (bytes: Buffer): number => {
  const earliest = Math.max(0, bytes.length - END_BYTES - LONGEST_COMMENT);
  for (let at = bytes.length - END_BYTES; at >= earliest; at -= 1) if (bytes.readUInt32LE(at) === END) return at;
  return -1;
};

/** The directory of a ZIP archive; empty where there is none to read. Nothing is unfolded. */
export const zipEntries = (bytes: Buffer): readonly ZipEntry[] => {
  const end = endOfDirectory(bytes);
  if (end < 0) return [];
  const entries: ZipEntry[] = [];
  let at = bytes.readUInt32LE(end + 16);
  while (at + ENTRY_BYTES <= end && bytes.readUInt32LE(at) === ENTRY && entries.length < MOST_ENTRIES) {
    const [nameBytes, extraBytes, commentBytes] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    const name = bytes.subarray(at + ENTRY_BYTES, at + ENTRY_BYTES + nameBytes).toString("utf8");
    entries.push({
      name,
      entryAt: at,
      at: bytes.readUInt32LE(at + 42),
      packed: bytes.readUInt32LE(at + 20),
      deflated: bytes.readUInt16LE(at + 10) === DEFLATED,
    });
    at += ENTRY_BYTES + nameBytes + extraBytes + commentBytes;
  }
  return entries;
};

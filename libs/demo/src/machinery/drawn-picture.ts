import { crc32, deflateSync } from "node:zlib";

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Pixels of one square's side. */
const SQUARE = 20;

const chunk = (kind: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(kind, "latin1"), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
};

const rgb = (colour: string): readonly number[] => [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));

/** A PNG of squares: one letter each, in the colour that it stands for. */
export const drawnPicture = (drawn: {
  readonly colours: Readonly<Record<string, string>>;
  readonly rows: readonly string[];
}): Buffer => {
  const letters = Object.keys(drawn.colours);
  const width = (drawn.rows[0] ?? "").length * SQUARE;
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(drawn.rows.length * SQUARE, 4);
  // Eight bits for each pixel, which name a colour of the palette.
  head.set([8, 3], 8);
  const lines = drawn.rows.flatMap((row) => {
    const pixels = [...row].flatMap((letter) => Array<number>(SQUARE).fill(letters.indexOf(letter)));
    return Array<Buffer>(SQUARE).fill(Buffer.from([0, ...pixels]));
  });
  const palette = Buffer.from(Object.values(drawn.colours).flatMap(rgb));
  return Buffer.concat([
    SIGNATURE,
    chunk("IHDR", head),
    chunk("PLTE", palette),
    chunk("IDAT", deflateSync(Buffer.concat(lines))),
    chunk("IEND", Buffer.alloc(0)),
  ]);
};

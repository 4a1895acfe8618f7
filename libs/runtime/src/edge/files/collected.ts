import type { Readable } from "node:stream";
import type { Exchange } from "../operation";
import { fileTooLarge } from "./file-problems";

/** The bytes of a request as they come in; no more of them than allowed are ever held. */
export const collected = async (exchange: Exchange, most: number): Promise<Buffer> => {
  if (Number(exchange.header("content-length") ?? 0) > most) throw fileTooLarge(most);
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of exchange.body as Readable) {
    size += (piece as Buffer).length;
    if (size > most) throw fileTooLarge(most);
    pieces.push(piece as Buffer);
  }
  return Buffer.concat(pieces, size);
};

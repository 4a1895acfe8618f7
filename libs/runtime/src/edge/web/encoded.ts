import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

export type Encoding = "br" | "gzip" | "identity";

/** Below this a compressed file saves no packet. */
const WORTH_IT_BYTES = 1_024;

const accepts = (header: string, encoding: string): boolean =>
  header.split(",").some((part) => {
    const [name = "", ...parameters] = part.trim().split(/\s*;\s*/);
    return name.toLowerCase() === encoding && !parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter));
  });

/** The best encoding the reader takes. */
export const preferred = (acceptEncoding: string | undefined): Encoding => {
  if (acceptEncoding === undefined) return "identity";
  if (accepts(acceptEncoding, "br")) return "br";
  return accepts(acceptEncoding, "gzip") ? "gzip" : "identity";
};

/** The bytes of a text in each encoding, made when first asked for and kept: the pages are few and never change. */
export class EncodedText {
  private readonly made = new Map<Encoding, Promise<Buffer>>();

  constructor(private readonly bytes: Buffer) {}

  as(encoding: Encoding): Promise<Buffer> {
    if (encoding === "identity" || this.bytes.length < WORTH_IT_BYTES) return Promise.resolve(this.bytes);
    let encoded = this.made.get(encoding);
    if (!encoded) this.made.set(encoding, (encoded = this.encode(encoding)));
    return encoded;
  }

  /** What `as` will answer with, for the header. */
  encodingFor(encoding: Encoding): Encoding {
    return this.bytes.length < WORTH_IT_BYTES ? "identity" : encoding;
  }

  private encode(encoding: Exclude<Encoding, "identity">): Promise<Buffer> {
    if (encoding === "gzip") return gzipped(this.bytes, { level: constants.Z_BEST_COMPRESSION });
    return brotli(this.bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: this.bytes.length,
      },
    });
  }
}

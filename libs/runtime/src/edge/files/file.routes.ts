import { receivedFile } from "@sankofa/kernel/attachment";
import { Type } from "@sankofa/kernel/schema";
import { IsOptional, IsUUID, Matches } from "class-validator";
import { isEntityTag } from "../answers";
import { EDGE_LIMITS, type EdgeOptions } from "../edge.options";
import { signedInRoute } from "../edge-operation";
import { edgeRequest } from "../edge-request";
import { API, type Operation } from "../operation";
import { collected } from "./collected";
import { endingOf } from "./endings";
import { fileUnfit } from "./file-problems";
import { sniffed } from "./sniff";

class ReceiveFileRequest {
  /** Whose key seals the file, and whose erasure forgets it: the person it is about. Left out, it is the funder's own. */
  @IsOptional()
  @IsUUID()
  person?: string;
}

class ReadFileRequest {
  @Matches(/^[0-9a-f]{64}$/)
  digest!: string;
}

/** Run by no browser, whatever it is, and opened as no page: it is handed out to be kept, or shown as a picture in our own. */
const HARMLESS = {
  "content-security-policy": "default-src 'none'; sandbox",
  "x-content-type-options": "nosniff",
  "cross-origin-resource-policy": "same-origin",
  // Asked for again each time: it may have been forgotten, or the right to it withdrawn.
  "cache-control": "private, no-cache",
};

/** A picture is taken back from the devices too: none of them keeps the bytes that it was shown (PRV-4). */
const UNKEPT = { "cache-control": "no-store" };

/** GEN-6: bytes come in and go out here, and nowhere else. */
export const fileOperations = ({ files, limits }: Pick<EdgeOptions, "files" | "limits">): readonly Operation[] => [
  {
    id: "files.receive",
    method: "POST",
    path: `${API}/files`,
    summary: "Take in a file of up to ten megabytes, for a record that is then told to hold it",
    kind: "edge",
    request: ReceiveFileRequest,
    takes: "bytes",
    answers: { 201: receivedFile },
    open: false,
    handle: async (exchange, { caller }) => {
      const { person } = edgeRequest(ReceiveFileRequest, "GET", exchange);
      const bytes = await collected(exchange, limits?.fileBytes ?? EDGE_LIMITS.fileBytes);
      const type = sniffed(bytes);
      if (type === "empty" || type === "type-not-allowed" || type === "holds-macros") throw fileUnfit(type);
      const body = await files.receive(caller, { owner: person ?? caller.tenant, mediaType: type, bytes });
      return { status: 201, body, headers: { "cache-control": "no-store", location: `${API}/files/${body.digest}` } };
    },
  },
  signedInRoute({
    id: "files.read",
    route: "GET /files/:digest",
    summary: "The bytes of a file, for whoever may read a record that holds it, or sent it",
    request: ReadFileRequest,
    answers: { 200: Type.String(), 304: null },
    answer: async ({ digest }, { caller }, exchange) => {
      const { mediaType, bytes } = await files.handOut(caller, digest);
      const headers = { ...HARMLESS, etag: `"${digest}"`, ...(mediaType.startsWith("image/") ? UNKEPT : {}) };
      if (isEntityTag(exchange.header("if-none-match"), headers.etag)) return { status: 304, headers };
      const name = `${digest.slice(0, 12)}.${endingOf(mediaType)}`;
      return {
        status: 200,
        raw: bytes,
        headers: {
          ...headers,
          "content-type": mediaType === "text/plain" ? "text/plain; charset=utf-8" : mediaType,
          "content-disposition": `attachment; filename="${name}"`,
        },
      };
    },
  }),
];

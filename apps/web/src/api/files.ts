import { call } from "./client";

/** What the platform says of a file it has taken in: handed on, as it is, with what it is attached to. */
export interface SentFile {
  readonly digest: string;
  readonly mediaType: string;
  readonly size: number;
  readonly ownerId: string;
  readonly expires: string;
  readonly receipt: string;
}

/** Sends a file as its bytes; it is its sender's alone until a record holds it. */
export const sendFile = async (file: Blob): Promise<SentFile> => {
  const headers = { "content-type": "application/octet-stream", accept: "application/json" };
  const response = await call("/files", { method: "POST", headers, body: file });
  return (await response.json()) as SentFile;
};

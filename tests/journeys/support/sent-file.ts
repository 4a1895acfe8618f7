import type { Member } from "./member";

export interface Received {
  readonly digest: string;
  readonly mediaType: string;
  readonly size: number;
  readonly ownerId: string;
  readonly expires: string;
  readonly receipt: string;
}

/** Somebody's session may have ended while the story's clock moved on: asking as a member brings a new one. */
const withSession = async (by: Member): Promise<{ readonly cookie: string }> => {
  await by.request("GET", "/imports");
  return { cookie: by.cookies };
};

/** A file as a browser sends it. */
export const sendsFile = async (platform: { readonly url: string }, by: Member, bytes: Buffer): Promise<Received> => {
  const headers = { ...(await withSession(by)), "content-type": "application/octet-stream" };
  const reply = await fetch(`${platform.url}/api/v1/files`, { method: "POST", headers, body: new Uint8Array(bytes) });
  if (reply.status !== 201) throw new Error(`The file was not taken in: ${reply.status} ${await reply.text()}`);
  return (await reply.json()) as Received;
};

/** Resolves once the bytes are gone from the store; a story that waits in vain ends with its time. */
export const isRemoved = async (
  platform: { readonly stores: (digest: string) => Promise<boolean> },
  digest: string,
): Promise<void> => {
  while (await platform.stores(digest)) await new Promise((resolve) => setImmediate(resolve));
};

export const readsFile = async (platform: { readonly url: string }, by: Member, digest: string): Promise<Response> =>
  fetch(`${platform.url}/api/v1/files/${digest}`, { headers: await withSession(by) });

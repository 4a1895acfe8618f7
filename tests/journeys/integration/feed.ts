/** An event as a program reads it off the stream. */
export interface Heard {
  readonly id: string;
  readonly event: string;
  readonly data: {
    readonly subject: string;
    readonly previous?: string;
    readonly data: Readonly<Record<string, unknown>>;
  };
}

const field = (block: string, name: string): string => new RegExp(`^${name}: (.*)$`, "m").exec(block)?.[1] ?? "";

/** A program of somebody else's, with nothing but an API key: hears so many events and hangs up. */
export const hearEvents = async (
  url: string,
  key: string,
  count: number,
  after?: string,
): Promise<readonly Heard[]> => {
  const over = new AbortController();
  const response = await fetch(`${url}/api/v1/events?from=zero`, {
    headers: { authorization: `Bearer ${key}`, ...(after === undefined ? {} : { "last-event-id": after }) },
    signal: over.signal,
  });
  if (!response.ok || !response.body) throw new Error(`The stream answered ${response.status}`);
  const heard: Heard[] = [];
  let text = "";
  const decoder = new TextDecoder();
  for await (const part of response.body) {
    text += decoder.decode(part as Uint8Array, { stream: true });
    const blocks = text.split("\n\n");
    text = blocks.pop() ?? "";
    for (const block of blocks.filter((each) => each.startsWith("id: ")))
      heard.push({
        id: field(block, "id"),
        event: field(block, "event"),
        data: JSON.parse(field(block, "data")) as Heard["data"],
      });
    if (heard.length >= count) break;
  }
  over.abort();
  return heard;
};

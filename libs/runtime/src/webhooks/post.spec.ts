import type { lookup } from "node:dns";
import { createServer, type RequestListener, type Server } from "node:http";
import { once } from "node:events";
import type { AddressInfo, LookupFunction } from "node:net";
import { lookingUp, post } from "./post";

const running = new AbortController();
const servers: Server[] = [];
const listening = async (listener: RequestListener): Promise<string> => {
  const server = createServer(listener).listen(0, "127.0.0.1");
  servers.push(server);
  await once(server, "listening");
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/hooks`;
};
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});
const posting = (url: string, lookUp?: LookupFunction, signal = running.signal) =>
  post(url, { "webhook-id": "1" }, "{}", "anywhere", signal, lookUp);

/** A resolver that says these addresses, one list a time. */
const resolving = (...answers: readonly (readonly string[])[]): typeof lookup => {
  let asked = 0;
  return ((_name: string, _options: object, callback: (error: null, found: object[]) => void) =>
    callback(
      null,
      (answers[asked++] ?? []).map((address) => ({ address, family: address.includes(":") ? 6 : 4 })),
    )) as unknown as typeof lookup;
};

describe("INT-2 posting to a webhook", () => {
  test.each([200, 202, 204])("%i is taken", async (status) => {
    const url = await listening((_request, response) => response.writeHead(status).end());
    expect(await posting(url)).toMatchObject({ status, fault: null });
  });

  test("a redirect is not followed", async () => {
    let asked = 0;
    const inside = await listening((_request, response) => {
      asked += 1;
      response.end();
    });
    const url = await listening((_request, response) => response.writeHead(307, { location: inside }).end());
    expect(await posting(url)).toMatchObject({ status: 307, fault: "It answered 307: redirects are not followed" });
    expect(asked).toBe(0);
  });

  test("a receiver says how long it wants to be left alone", async () => {
    const url = await listening((_request, response) => response.writeHead(429, { "retry-after": "120" }).end());
    expect(await posting(url)).toMatchObject({ status: 429, restMilliseconds: 120_000 });
  });

  test.each([
    ["Mon, 02 Mar 2026 09:02:00 GMT", 120_000],
    ["Mon, 02 Mar 2026 08:59:00 GMT", 0],
    ["when it is over", 0],
  ])("or until when, by its own clock: %s", async (until, restMilliseconds) => {
    const headers = { date: "Mon, 02 Mar 2026 09:00:00 GMT", "retry-after": until };
    const url = await listening((_request, response) => response.writeHead(503, headers).end());
    expect(await posting(url)).toMatchObject({ status: 503, restMilliseconds });
  });

  test("of an answer without end no more is read than it takes", async () => {
    let closed: () => void = () => undefined;
    const over = new Promise<void>((resolve) => (closed = resolve));
    const url = await listening((_request, response) => {
      const write = (): void => {
        while (response.write(Buffer.alloc(16_384)));
        response.once("drain", write);
      };
      response.once("close", closed);
      write();
    });
    expect(await posting(url)).toMatchObject({ status: 200, fault: null });
    await over;
  });

  test("a receiver that would rather talk in another way has answered, and is not waited for", async () => {
    const switching = "HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n";
    const url = await listening((_request, response) => response.socket?.write(switching));
    expect(await posting(url)).toMatchObject({ status: 101, fault: "It answered 101" });
  });

  test.each(["http://127.0.0.1:9/", "HTTPS://127.0.0.1:9/"])(
    "an address where nobody listens is said to be out of reach: %s",
    async (url) => {
      const fault = "It could not be reached: ECONNREFUSED";
      expect(await posting(url)).toMatchObject({ status: null, fault });
    },
  );

  test("a receiver that says nothing is waited for no longer than the sender goes on", async () => {
    const over = new AbortController();
    const url = await listening(() => over.abort());
    expect(await posting(url, undefined, over.signal)).toMatchObject({ status: null });
  });
});

describe("INT-2 a webhook's name", () => {
  const found = (lookUp: LookupFunction): Promise<unknown> =>
    new Promise((resolve) =>
      lookUp("crm.example.org", { all: true }, (error, addresses) => resolve(error ?? addresses)),
    );

  test("leads to what is public, and to nothing else", async () => {
    expect(await found(lookingUp("public", resolving(["10.0.0.1", "1.1.1.1"])))).toEqual([
      { address: "1.1.1.1", family: 4 },
    ]);
    expect(await found(lookingUp("public", resolving(["127.0.0.1", "::1", "169.254.169.254"])))).toBeInstanceOf(Error);
    expect(await found(lookingUp("anywhere", resolving(["127.0.0.1"])))).toEqual([{ address: "127.0.0.1", family: 4 }]);
  });

  test("is looked up once for a connection, which goes to the address that was looked at", async () => {
    const url = await listening((_request, response) => response.end());
    const byName = url.replace("127.0.0.1", "crm.example.org");
    const lookUp = lookingUp("anywhere", resolving(["127.0.0.1"], ["192.0.2.1"]));
    expect(await posting(byName, lookUp)).toMatchObject({ status: 200, fault: null });
  });

  test("that leads inside is posted nothing", async () => {
    const sent = await post(
      "https://crm.example.org/",
      {},
      "{}",
      "public",
      running.signal,
      lookingUp("public", resolving(["10.0.0.1"])),
    );
    expect(sent).toMatchObject({
      status: null,
      fault: "The name leads to an address that is not on the public internet",
    });
  });
});

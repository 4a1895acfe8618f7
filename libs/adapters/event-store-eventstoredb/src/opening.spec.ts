import { once } from "node:events";
import { createServer, type AddressInfo, type Server, type Socket } from "node:net";
import { startDouble } from "./double/double";
import { openEventStoreDb, type Waiting } from "./event-store-eventstoredb";

const IMPATIENT = { silence: 400, patience: 1_200 };

describe("OPS-2 a server that takes calls and says nothing", () => {
  const taken = new Set<Socket>();
  let silent: Server;
  let url: string;

  beforeEach(async () => {
    silent = createServer((socket) => void taken.add(socket.on("error", () => undefined))).listen(0, "127.0.0.1");
    await once(silent, "listening");
    url = `esdb://admin:hidden@127.0.0.1:${(silent.address() as AddressInfo).port}?tls=false`;
  });
  afterEach(() => {
    for (const socket of taken) socket.destroy();
    silent.close();
  });

  const address = (): string => `esdb://127.0.0.1:${(silent.address() as AddressInfo).port}`;

  test("is told of while it is waited for, and given up by then with its address and no password", async () => {
    const told: Waiting[] = [];
    const opening = openEventStoreDb({ url, timings: IMPATIENT, waiting: (waiting) => told.push(waiting) });
    const error = await opening.catch((refused: unknown) => refused as Error & { code: string });
    expect(error).toMatchObject({
      code: "store-unavailable",
      message: expect.stringContaining(`EventStoreDB at ${address()} does not answer: `),
    });
    expect(JSON.stringify([told, (error as Error).message])).not.toContain("hidden");
    expect(told.map(({ server }) => server)).toEqual([address()]);
    expect(told[0]?.until.getTime()).toBeGreaterThanOrEqual(Date.now() - IMPATIENT.silence);
  });

  test("is left at once by whoever aborts", async () => {
    const abort = new AbortController();
    const waiting = (): void => abort.abort(new Error("no more"));
    await expect(openEventStoreDb({ url, waiting, signal: abort.signal })).rejects.toThrow("no more");
  });
});

test("OPS-2 where a log must be there, none is begun, and a server without one is told by its address", async () => {
  const double = await startDouble();
  const opened = (mustExist: boolean) => openEventStoreDb({ url: double.url, namespace: "none-here", mustExist });
  for (const time of ["once", "again"])
    await expect(opened(true).catch((error: unknown) => ({ time, error }))).resolves.toMatchObject({
      time,
      error: { code: "log-missing", message: expect.stringContaining("none-here") },
    });
  await (await opened(false)).close();
  await (await opened(true)).close();
  double.close();
});

test.each(["esdb://admin:hidden@", "hidden", "esdb://admin:hidden@host:port"])(
  "OPS-2 %s is refused as an address and not repeated, for there may be a password in it",
  async (url) => {
    const error = await openEventStoreDb({ url }).catch((refused: unknown) => refused as Error);
    expect(error).toMatchObject({ code: "setting-unusable", exitCode: 64 });
    expect((error as Error).message).not.toContain("hidden");
  },
);

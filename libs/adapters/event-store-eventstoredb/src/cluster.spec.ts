import { idsOf, newStream, put, someFacts, wholeLog } from "@sankofa/ports/event-store.samples";
import { startDouble } from "./double/double";
import { openEventStoreDb } from "./event-store-eventstoredb";

const IMPATIENT = { silence: 300, patience: 600, probe: 100 };
const AWAY = { code: "store-unavailable", message: expect.stringContaining("does not answer") };

test("INT-3 a cluster of which no node could be reached for a while is found again, by reads and by appends", async () => {
  let double = await startDouble();
  const { port, log } = double;
  const url = `esdb+discover://127.0.0.1:${port}?tls=false&maxDiscoverAttempts=1`;
  const store = await openEventStoreDb({ url, namespace: "cluster", timings: IMPATIENT });
  const stream = newStream();
  const [first, second, third] = someFacts(3).map((fact) => [fact] as const);
  await put(store, stream, [...(first ?? [])], -1);
  double.close();
  await expect(wholeLog(store)).rejects.toMatchObject(AWAY);
  await expect(put(store, stream, [...(second ?? [])], 0)).rejects.toMatchObject(AWAY);
  double = await startDouble({ port, log });
  await put(store, stream, [...(third ?? [])], 0);
  expect(idsOf(await wholeLog(store))).toEqual([...(first ?? []), ...(third ?? [])].map(({ id }) => id));
  await store.close();
  double.close();
}, 30_000);

test("INT-3 a cluster that comes while it is waited for is waited for, as a single server is", async () => {
  const { port, log, close } = await startDouble();
  close();
  const url = `esdb+discover://127.0.0.1:${port}?tls=false&maxDiscoverAttempts=1`;
  let double: Awaited<ReturnType<typeof startDouble>> | undefined;
  const waiting = (): void => void startDouble({ port, log }).then((started) => (double = started));
  const store = await openEventStoreDb({ url, namespace: "cluster", waiting });
  await store.close();
  double?.close();
}, 30_000);

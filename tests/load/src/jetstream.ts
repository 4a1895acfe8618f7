import { randomUUID } from "node:crypto";
import { connect, DiscardPolicy, headers, nanos, RetentionPolicy, StorageType, type NatsConnection } from "nats";
import { attributesOf, headersOf } from "@sankofa/contracts/cloud-event";
import { natsBus } from "@sankofa/message-bus-nats";
import { PublishingWindow } from "@sankofa/runtime/feed/publishing-window";
import { natsServer } from "@sankofa/testing/servers/nats-server";
import { interleaved, rate, type Measured, type Size } from "./figure";
import { contracts, type Held } from "./projection";

const CONTRACTS = 50_000;
const UNDER_WAY = 256;
const TWO_MINUTES_MS = 120_000;

/** Contracts handed to JetStream as the publisher hands them, against the bare client with as many under way. Both deduplicate by id. */
export const measureJetStream = async (_folder: string, { share, rounds }: Size): Promise<Measured> => {
  const said = contracts(Math.ceil(CONTRACTS * share)).map((contract) => ({
    ...contract,
    stream: `scheduling.engagement-${contract.data.relationshipId}`,
  }));
  const faults: string[] = [];
  const server = await natsServer();
  const connection = await connect({ servers: server.url });
  const counted = async (stream: string, speed: number): Promise<number> => {
    const manager = await connection.jetstreamManager();
    const { state } = await manager.streams.info(stream);
    if (state.messages !== said.length) faults.push(`${state.messages} of ${said.length} contracts are in ${stream}`);
    await manager.streams.delete(stream);
    return speed;
  };
  const figure = await interleaved(
    rounds,
    async () => {
      const name = `bench-${randomUUID()}`;
      return counted(name, await rateOfPublishing(server.url, name, said));
    },
    async () => {
      const name = `bare-${randomUUID()}`;
      return counted(name, await rateOfBareClient(connection, name, said));
    },
  );
  await connection.close();
  await server.stop();
  return {
    figures: [
      {
        name: "jetstream.publish",
        ...figure,
        unit: "contracts/s",
        note: `${UNDER_WAY} under way, one of a stream at a time, deduplicated, on disk; ceiling: the client as it comes, with as many under way and the same messages ready made`,
      },
    ],
    faults,
  };
};

const rateOfPublishing = async (servers: string, name: string, said: readonly Held[]): Promise<number> => {
  const bus = natsBus({ connection: { servers }, name });
  await bus.resumeAfter("");
  const window = new PublishingWindow(
    "",
    "",
    UNDER_WAY,
    (contract) => bus.publish(contract),
    () => undefined,
  );
  const speed = await rate(said.length, async () => {
    for (const contract of said) await window.add(contract.position, [contract]);
    await window.end();
  });
  window.throwFailure();
  await bus.close();
  return speed;
};

/** The same stream, headers and bodies. */
const rateOfBareClient = async (connection: NatsConnection, name: string, said: readonly Held[]): Promise<number> => {
  const manager = await connection.jetstreamManager();
  await manager.streams.add({
    ...{ name, subjects: [`${name}.>`], retention: RetentionPolicy.Limits, storage: StorageType.File },
    ...{ discard: DiscardPolicy.Old, duplicate_window: nanos(TWO_MINUTES_MS) },
  });
  const client = connection.jetstream();
  const messages = said.map((contract) => ({
    body: Buffer.from(JSON.stringify(contract.data)),
    headers: headersWith(contract),
  }));
  let next = 0;
  const caller = async (): Promise<void> => {
    for (let message = messages[next++]; message; message = messages[next++])
      await client.publish(`${name}.contract`, message.body, { headers: message.headers });
  };
  return rate(said.length, () => Promise.all(Array.from({ length: UNDER_WAY }, caller)));
};

const headersWith = (contract: Held): ReturnType<typeof headers> => {
  const made = headers();
  made.set("Nats-Msg-Id", contract.id);
  for (const [name, value] of headersOf(attributesOf(contract))) made.set(name, value);
  return made;
};

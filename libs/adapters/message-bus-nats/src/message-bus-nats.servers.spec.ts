import { randomUUID } from "node:crypto";
import { basename } from "node:path";
import { connect, nanos } from "nats";
import { START } from "@sankofa/ports/event-store";
import { describeMessageBus } from "@sankofa/ports/message-bus.contract";
import { ownNatsServer, type NatsServer } from "@sankofa/testing/servers/nats-server";
import { serverPrograms } from "@sankofa/testing/servers/programs";
import { natsBus } from "./message-bus-nats";
import type { NatsBusOptions } from "./options";

describe.each(serverPrograms("nats-server").map((program) => [basename(program), program] as const))(
  "on %s",
  (version, program) => {
    let server: NatsServer;
    beforeAll(async () => {
      server = await ownNatsServer(program);
    });
    afterAll(() => server.stop());

    describeMessageBus(version, () => ({
      bus: natsBus({ connection: { servers: server.url }, name: `test-${randomUUID()}` }),
      clean: async () => undefined,
    }));

    test("how contracts are kept is declared with the stream, and anew at every start", async () => {
      const connection = { servers: server.url };
      const name = `test-${randomUUID()}`;
      const operator = await connect(connection);
      const { streams } = await operator.jetstreamManager();
      const declared = async (kept: Pick<NatsBusOptions, "replicas" | "longestAgeMs">) => {
        const bus = natsBus({ connection, name, ...kept });
        await bus.resumeAfter(START);
        await bus.close();
        const { max_age, num_replicas, discard, storage, retention } = (await streams.info(name)).config;
        return { days: max_age / nanos(86_400_000), num_replicas, discard, storage, retention };
      };
      const meant = { num_replicas: 1, discard: "old", storage: "file", retention: "limits" };
      expect(await declared({ replicas: 1, longestAgeMs: 7 * 86_400_000 })).toEqual({ days: 7, ...meant });
      await streams.update(name, { max_age: nanos(1_000_000) });
      expect(await declared({})).toEqual({ days: 0, ...meant });
      await operator.close();
    });
  },
);

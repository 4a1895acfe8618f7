import { randomUUID } from "node:crypto";
import { basename } from "node:path";
import { describeMessageBus } from "@sankofa/ports/message-bus.contract";
import { ownNatsServer, type NatsServer } from "@sankofa/testing/servers/nats-server";
import { serverPrograms } from "@sankofa/testing/servers/programs";
import { natsBus } from "./message-bus-nats";

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
  },
);

import { HTTP, type CloudEvent } from "cloudevents";
import { connect } from "nats";
import type { Contract } from "@sankofa/kernel/contract";
import { contract } from "@sankofa/ports/message-bus.contract";
import { ownNatsServer, type NatsServer } from "@sankofa/testing/servers/nats-server";
import { natsBus } from "./message-bus-nats";

const event: Contract = {
  ...contract(7, 3, "org.sankofa.contact.overdue.v1"),
  audience: "public",
  previous: contract(4).position,
};

let server: NatsServer;
beforeAll(async () => {
  server = await ownNatsServer();
});
afterAll(() => server.stop());

test("what stands in JetStream is a CloudEvent in binary mode to CloudEvents' own package, under the funder's subject", async () => {
  const bus = natsBus({ connection: { servers: server.url }, log: "log-1" });
  await bus.publish(event);
  const operator = await connect({ servers: server.url });
  const { streams } = await operator.jetstreamManager();
  const { subject, header, data } = await streams.getMessage("sankofa", { seq: 1 });
  expect(subject).toBe(`sankofa.public.${event.tenant}.room.contact.overdue.v1`);
  // The binding of HTTP but for one name: NATS keeps `content-type` for whole events.
  const headers = Object.fromEntries(
    [...header].map(([name, [value]]) => [name.replace("ce-datacontenttype", "content-type"), value]),
  );
  const read = HTTP.toEvent({ headers, body: Buffer.from(data).toString() }) as CloudEvent<unknown>;
  expect(read.validate()).toBe(true);
  expect(read.toJSON()).toMatchObject({
    specversion: "1.0",
    type: event.type,
    source: `/funders/${event.tenant}/public`,
    subject: event.stream,
    partitionkey: event.stream,
    sequence: event.position,
    previous: event.previous,
    log: "log-1",
    dataschema: `urn:sankofa:schema:${event.type}`,
    data: event.data,
  });
  await operator.close();
  await bus.close();
});

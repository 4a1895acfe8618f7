import { natsConnection } from "./nats-connection";

test.each([
  ["nats://127.0.0.1:14222", { servers: ["127.0.0.1:14222"] }],
  ["nats://broker", { servers: ["broker:4222"] }],
  ["nats://one:1,nats://two:2", { servers: ["one:1", "two:2"] }],
  ["nats://sankofa:p%40ss@nats:4222", { servers: ["nats:4222"], user: "sankofa", pass: "p@ss" }],
  ["tls://nats:4222", { servers: ["nats:4222"], tls: {} }],
])("OPS-1 the broker at %s", (url, connection) => {
  expect(natsConnection(url)).toEqual(connection);
});

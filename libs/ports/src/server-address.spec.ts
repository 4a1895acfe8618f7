import { serverAddress } from "./server-address";

test.each([
  ["esdb://127.0.0.1:2113?tls=false", "esdb://127.0.0.1:2113"],
  ["esdb+discover://admin:secret@one:2113,two:2113?tls=true", "esdb+discover://one:2113,two:2113"],
  ["mongodb://sankofa:se@cr/et?@mongodb:27017/?replicaSet=rs0&authSource=admin", "mongodb://mongodb:27017"],
  ["sankofa:secret@host", "host"],
])("OPS-2 of %s, people are told no more than %s", (url, address) => {
  expect(serverAddress(url)).toBe(address);
});

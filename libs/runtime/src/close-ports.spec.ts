import { closePorts } from "./close-ports";
import type { Ports } from "./ports";

const ALL = "wire messageBus readModels credentials drafts files outbox keyVault snapshots eventStore".split(" ");

/** Ports that only note that they were closed; some cannot be. */
const noting = (names: readonly string[], unclosable: readonly string[] = []) => {
  const closed: string[] = [];
  const close = (name: string) => (): Promise<void> => {
    closed.push(name);
    return unclosable.includes(name) ? Promise.reject(new Error(name)) : Promise.resolve();
  };
  const ports = Object.fromEntries(names.map((name) => [name, { close: close(name) }]));
  return { closed, ports: ports as unknown as Ports };
};

test("every port is closed, the log last", async () => {
  const { closed, ports } = noting(ALL);
  await closePorts(ports);
  expect(closed).toEqual(ALL);
});

test("one that cannot be closed keeps no other open, and what failed first is told", async () => {
  const { closed, ports } = noting(ALL, ["readModels", "snapshots"]);
  await expect(closePorts(ports)).rejects.toThrow("readModels");
  expect(closed).toEqual(ALL);
});

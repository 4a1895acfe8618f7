import { MessageChannel } from "node:worker_threads";
import { Line, newCounters } from "./line";

const lines = () => {
  const { port1, port2 } = new MessageChannel();
  const sent = newCounters();
  return [
    new Line<string, number>({ port: port1, sent }, 0),
    new Line<number, string>({ port: port2, sent }, 1),
  ] as const;
};

describe("a line between two threads", () => {
  test("gives what was sent in its order, without a turn of the event loop, and nothing where nothing is left", () => {
    const [here, there] = lines();
    for (const word of ["one", "two"]) here.send(word);
    there.send(1);
    expect([there.take(), there.take(), there.take()]).toEqual(["one", "two", undefined]);
    expect([here.take(), here.take()]).toEqual([1, undefined]);
    here.close();
  });

  test("passes on what is not taken, each message once and in order, whichever way it is received", async () => {
    const [here, there] = lines();
    const received: (string | undefined)[] = [];
    here.send("first");
    received.push(await there.first());
    here.send("taken");
    received.push(there.take());
    const heard = new Promise<void>((resolve) =>
      there.listen((word) => {
        received.push(word, there.take());
        resolve();
      }),
    );
    here.send("heard");
    here.send("taken meanwhile");
    await heard;
    expect(received).toEqual(["first", "taken", "heard", "taken meanwhile"]);
    expect(there.take()).toBeUndefined();
    here.close();
  });
});

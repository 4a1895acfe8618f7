import { MessageChannel, Worker } from "node:worker_threads";
import { checkAppend } from "@sankofa/ports/event-store.append";
import { aFact, newStream } from "@sankofa/ports/event-store.samples";
import { Line, newCounters } from "./line";
import { Writer } from "./writer";
import { startWriterThread, type WriterThread } from "./writer-thread";

// Ending the real thread in the middle of a statement ends the process: the library throws where nothing can catch it.
jest.mock("./writer-thread");

/** A thread that ends before it has said a word. */
const SILENT = "process.exit(1);";

const SAYING = `
  const { port, sent } = require("node:worker_threads").workerData;
  const say = (reply) => { port.postMessage(reply); Atomics.add(sent, 1, 1); };`;

/** A thread that says why it opens nothing. */
const REFUSING = `${SAYING}
  say({ kind: "not-ready", code: "data-newer", message: "It is newer" });`;

/** A thread that opens nothing, and ends at the second message. */
const ENDING = `${SAYING}
  let heard = 0;
  port.on("message", () => { if (++heard === 2) process.exit(1); });
  say({ kind: "ready", head: 0 });`;

const startThat = (code: string): WriterThread & { readonly sent: Int32Array } => {
  const { port1, port2 } = new MessageChannel();
  const sent = newCounters();
  const worker = new Worker(code, { eval: true, workerData: { port: port2, sent }, transferList: [port2] });
  return { worker, line: new Line({ port: port1, sent }, 0), sent };
};

const anAppend = () => checkAppend({ stream: newStream(), expected: -1, events: [aFact()] });

describe("a writing thread that is lost", () => {
  test("before it has opened the file: the start fails, and does not wait for ever", async () => {
    jest.mocked(startWriterThread).mockReturnValue(startThat(SILENT));
    await expect(Writer.start({ file: "" }, 100, () => undefined)).rejects.toThrow("The writing thread ended");
  });

  test("once it has said why it cannot open the file: that is what is told", async () => {
    const thread = startThat(REFUSING);
    jest.mocked(startWriterThread).mockReturnValue(thread);
    const starting = Writer.start({ file: "" }, 100, () => undefined);
    while (Atomics.load(thread.sent, 1) === 0) Atomics.wait(thread.sent, 1, 0, 10);
    // Its end is heard first, as it may be: the two come by different ways.
    thread.worker.emit("exit", 1);
    await expect(starting).rejects.toMatchObject({ code: "data-newer", message: "It is newer" });
  });

  test("leaves what was on its way unknown, refuses what comes later, and can be closed", async () => {
    jest.mocked(startWriterThread).mockReturnValue(startThat(ENDING));
    const advanced: string[] = [];
    const { writer } = await Writer.start({ file: "" }, 100, (position) => advanced.push(position));
    const pending = Array.from({ length: 40 }, () => writer.append(anAppend()));
    for (const each of await Promise.allSettled(pending))
      expect(each).toMatchObject({ reason: { code: "store-unavailable", outcomeUnknown: true } });
    await expect(writer.append(anAppend())).rejects.toMatchObject({ code: "store-unavailable", outcomeUnknown: false });
    await writer.drained();
    await writer.stop();
    expect(advanced).toEqual([]);
  });
});

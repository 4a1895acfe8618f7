import { parseArgs } from "node:util";
import { FAULT_KINDS, startDouble, type ArmedFault, type FaultKind } from "./double";

const USAGE = `npm run double:eventstoredb -- [--port N] [--live-buffer N|off] [--fault KIND[:TIMES[:AFTER]]] …

Speaks EventStoreDB's wire on 127.0.0.1, port 2113 unless told, with its log in memory. Any credentials will do.
Kinds of faults: ${FAULT_KINDS.join(", ")}.`;

const isKind = (text: string): text is FaultKind => (FAULT_KINDS as readonly string[]).includes(text);

const faultFrom = (text: string): ArmedFault => {
  const [kind = "", times = "1", after = "0"] = text.split(":");
  if (!isKind(kind)) throw new Error(`No such fault: ${kind}`);
  return { kind, times: Number(times), after: Number(after) };
};

const asked = () => {
  const { values } = parseArgs({
    options: {
      port: { type: "string", default: "2113" },
      "live-buffer": { type: "string" },
      fault: { type: "string", multiple: true, default: [] },
    },
  });
  const buffer = values["live-buffer"];
  return {
    port: Number(values.port),
    liveBuffer: buffer === "off" ? Infinity : buffer === undefined ? undefined : Number(buffer),
    faults: values.fault.map(faultFrom),
  };
};

const run = async (): Promise<void> => {
  const { port, liveBuffer, faults } = asked();
  const double = await startDouble({ port });
  if (liveBuffer !== undefined) double.faults.liveBuffer = liveBuffer;
  for (const fault of faults) double.faults.arm(fault);
  process.stdout.write(`The double of EventStoreDB listens at ${double.url}\n`);
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.on(signal, () => {
      double.close();
      process.exit(0);
    });
  }
};

run().catch((error: unknown) => {
  process.stderr.write(`${(error as Error).message}\n\n${USAGE}\n`);
  process.exitCode = 1;
});

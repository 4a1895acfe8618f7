import { measureAppendRates } from "@sankofa/event-store-eventstoredb/append-rates";
import { startDouble } from "@sankofa/event-store-eventstoredb/double";
import { rounded, type Measured, type Size } from "./figure";
import { sampleFact } from "./sample-facts";

const CALLERS = 64;
const APPENDS = 4_000;

/** Appends through the adapter on the stand-in for EventStoreDB, or the server at EVENTSTORE_URL, against the client's own batches. */
export const measureEsdbAppend = async (_folder: string, { share, rounds }: Size): Promise<Measured> => {
  const real = process.env["EVENTSTORE_URL"];
  const double = real ? undefined : await startDouble();
  let index = 0;
  const { adapter, clientBatched, clientUnary, miscounted } = await measureAppendRates({
    url: real ?? double?.url ?? "",
    callers: CALLERS,
    appends: Math.ceil(APPENDS * share),
    rounds,
    fact: () => sampleFact((index += 1)),
  });
  double?.close();
  return {
    figures: [
      {
        name: "esdb.append.c64",
        ...{ value: rounded(adapter), ceiling: rounded(clientBatched), peer: null, unit: "appends/s" },
        note: `64 callers on ${real ? "a real server" : "the stand-in, in this process"}; ceiling: the client's own batches, unjudged and unhashed; the client's single calls ${rounded(clientUnary)}/s`,
      },
    ],
    faults: miscounted === 0 ? [] : [`${miscounted} appends were miscounted`],
  };
};

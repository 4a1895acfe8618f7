import { createHash } from "node:crypto";
import { canonicalJson } from "@sankofa/kernel/canonical-json";
import { command, type Surroundings } from "@sankofa/kernel/manifest";
import { IsInt, Matches, Max, Min } from "class-validator";
import { instrumentFaults } from "../content/instrument/instrument-faults";
import { instrumentOf, itemsOf } from "../content/instrument/instruments";
import type { Instrument } from "../content/instrument/instrument.schema";
import { instrument, type InstrumentCommand, type Shipped } from "../domain/instrument/instrument.decide";
import { instrumentIdOf } from "./form-ids";

export class PublishInstrumentRequest {
  /** An instrument that is shipped, e.g. `track-3-inception`. */
  @Matches(/^[a-z0-9][a-z0-9-]{0,63}$/)
  instrument!: string;

  @IsInt()
  @Min(1)
  @Max(100_000)
  version!: number;
}

const idOf = ({ instrument: name }: PublishInstrumentRequest, around: Surroundings): Promise<string> =>
  instrumentIdOf(name, around);

const shippedOf = (content: Instrument): Shipped => ({
  kind: content.kind,
  items: itemsOf(content),
  digest: createHash("sha256").update(canonicalJson(content), "utf8").digest("hex"),
  anonymous: content.anonymous,
  clinical: content.clinical,
  faults: instrumentFaults(content),
});

export const publishInstrument = command<PublishInstrumentRequest>({
  name: "publish-instrument",
  summary: "Publish a version of a shipped instrument to a funder's programmes",
  route: "POST /instruments",
  request: PublishInstrumentRequest,
  allow: ["funder-administrator", "programme-manager"],
  noun: instrument,
  id: idOf,
  given: (request) => {
    const content = instrumentOf(request.instrument, request.version);
    return Promise.resolve({ shipped: content && shippedOf(content) });
  },
  command: async (request, around): Promise<InstrumentCommand> => ({
    type: "publish-instrument",
    instrumentId: await idOf(request, around),
    instrument: request.instrument,
    version: request.version,
  }),
});

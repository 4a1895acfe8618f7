import { createHash } from "node:crypto";
import { canonicalJson } from "@sankofa/kernel/canonical-json";
import { command, type Surroundings } from "@sankofa/kernel/manifest";
import { IsInt, Matches, Max, Min } from "class-validator";
import { instrumentOf, itemsOf } from "../content/instrument/instruments";
import type { Instrument } from "../content/instrument/instrument.schema";
import { instrument, type InstrumentCommand, type Shipped } from "../domain/instrument/instrument.decide";

export class PublishInstrumentRequest {
  /** An instrument that is shipped, e.g. `track-3-inception`. */
  @Matches(/^[a-z0-9][a-z0-9-]{0,63}$/)
  instrument!: string;

  @IsInt()
  @Min(1)
  @Max(100_000)
  version!: number;
}

/** Each funder has one stream per instrument: its id follows from the name. */
const instrumentIdOf = (request: PublishInstrumentRequest, around: Surroundings): Promise<string> =>
  around.reservationId("instrument", request.instrument);

const shippedOf = (content: Instrument): Shipped => ({
  kind: content.kind,
  items: itemsOf(content),
  digest: createHash("sha256").update(canonicalJson(content), "utf8").digest("hex"),
  anonymous: content.anonymous,
  clinical: content.clinical,
});

export const publishInstrument = command<PublishInstrumentRequest>({
  name: "publish-instrument",
  summary: "Publish a version of a shipped instrument to a funder's programmes",
  route: "POST /instruments",
  request: PublishInstrumentRequest,
  allow: ["funder-administrator", "programme-manager"],
  noun: instrument,
  id: instrumentIdOf,
  given: (request) => {
    const content = instrumentOf(request.instrument, request.version);
    return Promise.resolve({ shipped: content && shippedOf(content) });
  },
  command: async (request, around): Promise<InstrumentCommand> => ({
    type: "publish-instrument",
    instrumentId: await instrumentIdOf(request, around),
    instrument: request.instrument,
    version: request.version,
  }),
});

import type { AssessmentContract } from "@sankofa/contracts/assessment.contracts";
import type { Id } from "@sankofa/kernel/ids";
import type { Instant } from "@sankofa/kernel/time";
import { view } from "@sankofa/kernel/view";

/** Which versions of an instrument a funder has published, and since when. */
export interface InstrumentDoc {
  readonly instrumentId: Id;
  readonly funder: Id;
  readonly instrument: string;
  readonly versions: readonly {
    readonly version: number;
    readonly digest: string;
    readonly published: Instant;
    readonly by: string;
  }[];
}

type Heard = Extract<AssessmentContract, { readonly type: "instrument.published" }>;

/** Holds nothing of anybody: whoever has a grant at the funder may see which instruments are in use. */
export const instrumentsView = view<InstrumentDoc, Heard>({
  name: "instruments",
  version: 1,
  reads: ["instrument.published"],
  keys: (contract) => [contract.data.instrumentId],
  project: (doc, { data, tenant, recorded, actor }) => ({
    instrumentId: data.instrumentId,
    funder: tenant,
    instrument: data.instrument,
    versions: [
      ...(doc?.versions ?? []),
      { version: data.version, digest: data.digest, published: recorded, by: actor },
    ],
  }),
  scope: (doc) => ({ funder: doc.funder }),
  index: { instrument: (doc) => doc.instrument },
  history: false,
  tenantWide: true,
});

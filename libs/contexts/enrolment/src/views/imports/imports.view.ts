import type { EnrolmentContract } from "@sankofa/contracts/enrolment.contracts";
import { exhausted } from "@sankofa/kernel/decision";
import type { Id } from "@sankofa/kernel/ids";
import type { Instant } from "@sankofa/kernel/time";
import { view } from "@sankofa/kernel/view";

/** A file that was looked at, and what came of it. */
export interface ImportDoc {
  readonly importId: Id;
  readonly programmeId: Id;
  readonly funder: Id;
  readonly table: string;
  readonly digest: string;
  readonly rows: number;
  readonly ready: number;
  readonly faulty: number;
  readonly previewed: { readonly at: Instant; readonly by: string };
  readonly commits: readonly {
    readonly committed: number;
    readonly known: number;
    readonly refused: number;
    readonly cancelled: boolean;
    readonly at: Instant;
    readonly by: string;
  }[];
}

type Heard = Extract<EnrolmentContract, { readonly type: "import.previewed" | "import.committed" }>;

export const importsView = view<ImportDoc, Heard>({
  name: "imports",
  version: 2,
  reads: ["import.previewed", "import.committed"],
  keys: ({ data }) => [data.importId],
  project: (doc, contract) => {
    const { recorded: at, tenant: funder } = contract;
    switch (contract.type) {
      case "import.previewed": {
        const { by, ...found } = contract.data;
        return { ...found, funder, previewed: { at, by }, commits: doc?.commits ?? [] };
      }
      case "import.committed": {
        if (!doc) return undefined;
        const { committed, known, refused, cancelled, by } = contract.data;
        return { ...doc, commits: [...doc.commits, { committed, known, refused, cancelled, at, by }] };
      }
      default:
        return exhausted(contract);
    }
  },
  scope: ({ funder, programmeId }) => ({ funder, programme: programmeId }),
  index: { programmeId: ({ programmeId }) => programmeId, previewed: ({ previewed }) => previewed.at },
  lists: [["programmeId", "previewed"]],
  history: true,
});

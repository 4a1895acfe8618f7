import type { ReportingContract } from "@sankofa/contracts/reporting.contracts";
import { exhausted } from "@sankofa/kernel/decision";
import type { Id } from "@sankofa/kernel/ids";
import { view } from "@sankofa/kernel/view";
import type { PreferredWords } from "../../domain/term/term.policies";

/** What a funder's people call communities, beside the words that ship. */
export interface PreferredTermsDoc {
  readonly funder: Id;
  readonly words: Readonly<Record<string, PreferredWords>>;
}

type Heard = Extract<ReportingContract, { readonly type: `term.${string}` }>;

export const preferredTermsView = view<PreferredTermsDoc, Heard>({
  name: "preferred-terms",
  version: 1,
  reads: ["term.preferred", "term.given-up"],
  keys: ({ tenant }) => [tenant],
  project: (doc, contract) => {
    const before = doc ?? { funder: contract.tenant, words: {} };
    switch (contract.type) {
      case "term.preferred":
        return { ...before, words: { ...before.words, [contract.data.term]: contract.data.words } };
      case "term.given-up": {
        const { [contract.data.term]: _given, ...words } = before.words;
        return { ...before, words };
      }
      default:
        return exhausted(contract);
    }
  },
  scope: ({ funder }) => ({ funder }),
  index: {},
  history: true,
  // Everybody who works with the funder says the same; nothing of a person is in it.
  tenantWide: true,
});

import type { Contract } from "@sankofa/kernel/contract";

const ID = /[0-9a-f]{8}-[0-9a-f]{4}-[78][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/g;
/** Digests are over texts that name ids. */
const DIGEST = /\b[0-9a-f]{64}\b/g;
/** Sealed under a key and a nonce of their own each time. */
const SEALED = /¦[^¦]*¦/g;

/** One stream's contracts as text: ids and digests by the order in which they appear in it, sealed texts as such. */
const streamText = (contracts: readonly Contract[]): string => {
  const seen = new Map<string, string>();
  const numbered =
    (kind: string) =>
    (found: string): string => {
      const name = seen.get(found) ?? `${kind} ${seen.size + 1}`;
      seen.set(found, name);
      return name;
    };
  return contracts
    .map(({ position: _, previous: __, traceparent: ___, ...contract }) =>
      JSON.stringify(contract)
        .replace(SEALED, "sealed")
        .replace(ID, numbered("id"))
        .replace(DIGEST, numbered("digest")),
    )
    .join("\n");
};

/** What was said, stream by stream, without anything that differs from run to run: equal for equal stories. */
export const transcriptOf = (contracts: readonly Contract[]): readonly string[] => {
  const streams = new Map<string, Contract[]>();
  for (const contract of contracts) streams.set(contract.stream, [...(streams.get(contract.stream) ?? []), contract]);
  return [...streams.values()].map(streamText).sort();
};

import type { Traceparent } from "@sankofa/kernel/trace";
import type { StoredFact } from "@sankofa/ports/event-store";
import { isCollected, measured } from "../telemetry/spans";

const MOST_LINKS = 50;

/** A page of facts is of many traces: the span stands in the first one's, and is linked with the others'. */
export const measuredPage = <Result>(
  facts: readonly StoredFact[],
  work: (within: Traceparent | undefined) => Promise<Result>,
): Promise<Result> => {
  if (!isCollected()) return work(undefined);
  const [within, ...alsoFor] = new Set(facts.flatMap(({ traceparent }) => traceparent ?? []));
  const attributes = { "sankofa.facts": facts.length };
  return measured("project page", { within, alsoFor: alsoFor.slice(0, MOST_LINKS), attributes }, work);
};

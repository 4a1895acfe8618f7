import { createHash, randomUUID } from "node:crypto";
import { canonicalJson, type JsonObject } from "@sankofa/kernel/canonical-json";
import { envelopeOf } from "@sankofa/kernel/envelope";
import type { NewFact } from "@sankofa/kernel/fact";
import type {
  AppendRequest,
  EventStore,
  Expected,
  LogPage,
  ReadAll,
  StoredFact,
  SubscriptionMessage,
} from "./event-store";

/** Facts and helpers for the contract suite. */
export const TENANT = "01957e2a-0000-7000-8000-0000000000aa";
export const ACTOR = "01957e2a-0000-7000-8000-0000000000bb";
export const MORNING = "2026-03-03T09:00:00.000Z";

export const newStream = (noun = "plan"): string => `relationships.${noun}-${randomUUID()}`;

export const aFact = (change: Partial<NewFact> = {}): NewFact => ({
  id: randomUUID(),
  type: "relationships.plan-drafted",
  version: 1,
  happened: change.recorded ?? MORNING,
  recorded: MORNING,
  tenant: TENANT,
  actor: ACTOR,
  commandId: randomUUID(),
  requestDigest: createHash("sha256").update(randomUUID()).digest("hex"),
  data: { relationshipId: "01957e2a-0000-7000-8000-0000000000cc", minutes: 60 },
  ...change,
});

export const someFacts = (count: number, change: (index: number) => Partial<NewFact> = () => ({})): NewFact[] =>
  Array.from({ length: count }, (_, index) => aFact(change(index)));

/** A trace context whose trace is these two digits over and over. */
export const traced = (digits: string): string => `00-${digits.repeat(16)}-00f067aa0ba902b7-01`;

/** Appends facts after whatever the stream holds. */
export const put = (store: EventStore, stream: string, events: readonly NewFact[], expected: Expected = "any") =>
  store.append({ stream, expected, events });

/** A stream with a number of facts in it. */
export const stocked = async (store: EventStore, count: number, stream = newStream()) => {
  const facts = someFacts(count);
  await put(store, stream, facts, "no_stream");
  return { stream, facts, last: count - 1 };
};

export const idsOf = (facts: readonly { readonly id: string }[]): string[] => facts.map(({ id }) => id);

export const revisionsOf = (facts: readonly StoredFact[]): number[] => facts.map(({ revision }) => revision);

/** The whole log, page by page. */
export const wholeLog = async (store: EventStore, read: ReadAll = {}): Promise<StoredFact[]> => {
  const facts: StoredFact[] = [];
  let page: LogPage | undefined;
  while (!page?.end) {
    page = await store.readAll({ ...read, ...(page ? { after: page.checkpoint } : {}) });
    facts.push(...page.facts);
  }
  return facts;
};

/** What an append came to: its answer, or the error it was refused with. */
export const outcome = async (store: EventStore, request: AppendRequest): Promise<unknown> =>
  store.append(request).catch((error: unknown) => error);

export const canonical = (fact: StoredFact): string => canonicalJson(envelopeOf(fact));

/** An independent reckoning of the leaf hash. */
export const expectedLeafHash = (fact: StoredFact): string =>
  createHash("sha256")
    .update(Buffer.concat([Buffer.of(0), Buffer.from(canonical(fact), "utf8")]))
    .digest("hex");

/** Takes messages from a subscription until one fits, and ends it. */
export const messagesUntil = async (
  subscription: AsyncIterable<SubscriptionMessage>,
  enough: (message: SubscriptionMessage, all: readonly SubscriptionMessage[]) => boolean,
): Promise<SubscriptionMessage[]> => {
  const messages: SubscriptionMessage[] = [];
  for await (const message of subscription) {
    messages.push(message);
    if (enough(message, messages)) break;
  }
  return messages;
};

export const factsIn = (messages: readonly SubscriptionMessage[]): StoredFact[] =>
  messages.flatMap((message) => (message.kind === "fact" ? [message.fact] : []));

export const isCaughtUp = (message: SubscriptionMessage): boolean => message.kind === "caughtUp";

/** Data that finds out a store that re-encodes: order of members, numbers, escapes, planes of Unicode. */
export const AWKWARD_DATA: readonly JsonObject[] = [
  {},
  { b: 1, a: 2, "10": 3, "9": 4, "": 5 },
  { "€": 1, "\r": 2, דּ: 3, "1": 4, "😀": 5, "\u0080": 6, ö: 7 },
  { numbers: [0, -0, 1e21, 1e-7, 5e-324, 1.7976931348623157e308, 9007199254740992, 0.1 + 0.2, -1.5] },
  { text: 'quote " backslash \\ slash / newline \n tab \t nul \u0000 bell \u0007 del \u007f' },
  { text: "Wanjikũ — naïve café, 東京, 👩🏾‍🌾, e\u0301, \u2028\u2029" },
  { lone: "\ud800 and \udfff" },
  { nested: { z: { y: { x: [[], [[]], {}, [{}, null]] } } }, true: true, false: false, null: null },
  { ["__proto__"]: "a member like any other", constructor: "too", toString: "and this" },
  { sealed: "⟦s1.AAAA_-bbbb.cccc⟧" },
  { sealed: "¦s2.AAAA_-bbbb.cccc¦" },
  { long: "long ".repeat(4_000) },
];

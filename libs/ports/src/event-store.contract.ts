import { appendCases } from "./event-store.cases-append";
import { closingCases } from "./event-store.cases-closing";
import { durabilityCases } from "./event-store.cases-durability";
import { expectationCases } from "./event-store.cases-expectations";
import { filteredCases } from "./event-store.cases-filtered";
import { groupCases } from "./event-store.cases-group";
import { modelCases } from "./event-store.cases-model";
import { orderCases } from "./event-store.cases-order";
import { readAllCases } from "./event-store.cases-read-all";
import { readStreamCases } from "./event-store.cases-read-stream";
import { refusedCases } from "./event-store.cases-refused";
import { resumingCases } from "./event-store.cases-resuming";
import { retentionCases } from "./event-store.cases-retention";
import { subscriptionCases } from "./event-store.cases-subscriptions";
import type { EventStore } from "./event-store";

/** A store opened for one case. */
export interface StoreUnderTest {
  readonly store: EventStore;
  /** Closes the store and opens what it left behind. Left out by stores that keep nothing. */
  readonly reopen?: () => Promise<EventStore>;
  /** Closes whatever is open and removes what was left behind. */
  readonly release: () => Promise<void>;
}

export interface StoreHarness {
  /** Opens an empty store. */
  readonly open: (options?: { readonly queueLimit?: number }) => Promise<StoreUnderTest>;
  /** Whether `reopen` is there: cases of durability are run. */
  readonly durable: boolean;
}

/** Gives each case an empty store and takes it away afterwards; or one that cases share, where none looks at the whole log. */
export type WithStore = (
  body: (store: EventStore, test: StoreUnderTest) => Promise<void>,
  options?: { readonly queueLimit?: number },
) => () => Promise<void>;

/** Every adapter of the EventStore port runs this suite: it is the port's meaning. */
export const eventStoreContract = (name: string, harness: StoreHarness): void => {
  const withStore: WithStore = (body, options) => async () => {
    const underTest = await harness.open(options);
    try {
      await body(underTest.store, underTest);
    } finally {
      await underTest.release();
    }
  };
  let shared: Promise<StoreUnderTest> | undefined;
  const onShared: WithStore = (body) => async () => {
    const underTest = await (shared ??= harness.open());
    await body(underTest.store, underTest);
  };
  afterAll(async () => (await shared)?.release());

  describe(`the event store contract, on ${name}`, () => {
    describe("append", () => appendCases(onShared));
    describe("append, other expectations", () => expectationCases(onShared));
    describe("random histories", () => modelCases(withStore, harness.durable));
    describe("append refused", () => refusedCases(onShared));
    describe("appends together", () => groupCases(withStore));
    describe("reading a stream", () => readStreamCases(withStore, onShared));
    describe("reading the log", () => readAllCases(withStore));
    describe("order", () => orderCases(withStore));
    describe("subscriptions", () => subscriptionCases(withStore));
    describe("subscriptions, taken up again", () => resumingCases(withStore));
    describe("filtered subscriptions", () => filteredCases(withStore));
    describe("archive and tombstone", () => retentionCases(withStore, onShared));
    describe("closing", () => closingCases(withStore));
    if (harness.durable) describe("durability", () => durabilityCases(withStore));
  });
};

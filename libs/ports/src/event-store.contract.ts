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
import type { StoreHarness, StoreUnderTest, WithStore } from "./event-store.fixture";

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

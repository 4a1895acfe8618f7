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

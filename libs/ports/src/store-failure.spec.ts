import { StoreUnavailable } from "./event-store.errors";
import { StoreFailure, withReasons } from "./store-failure";

const told = (error: Error) => {
  const port = withReasons({ ask: () => Promise.reject(error) }, () => "disk-error", "/x/log");
  return port.ask().catch((failure: unknown) => failure);
};

describe("a store whose technology fails", () => {
  test("says so in the ports' words, with the file's name", async () => {
    const failure = await told(new Error("disk I/O error"));
    expect(failure).toBeInstanceOf(StoreFailure);
    expect(failure).toMatchObject({ code: "store-disk-error", message: "/x/log: disk I/O error" });
  });

  test.each([
    new StoreUnavailable("disk I/O error", true, "disk-error"),
    new StoreFailure("disk-full", "/y: database or disk is full"),
  ])("passes on as it is what says its reason already, and whether it may have been written: %s", async (error) => {
    expect(await told(error)).toBe(error);
  });
});

import type { Caller, Grant } from "@sankofa/kernel/scope";
import { mayHear } from "./may-hear";

const ID = "0190a1b2-0000-7000-8000-000000000001";
const integration: Grant = { id: ID, role: "integration", level: "funder", on: ID };
const webhook = { accountId: ID, funder: ID };
const at = "00000000000000000007";

/** An account whose grants the view knows of, asked one time after the other, and whether it stands where the log does. */
const asked = (known: readonly (readonly Grant[])[], isLevel: boolean): Promise<boolean> => {
  const grants = [...known];
  const callerOf = async (): Promise<Caller> => ({ actor: `account:${ID}`, tenant: ID, grants: grants.shift() ?? [] });
  const waitFor = async (view: string, position: string) => view === "accounts" && position === at && isLevel;
  return mayHear({ callerOf }, { waitFor }, { head: async () => ({ position: at, count: 7 }) })(webhook);
};

test("INT-2 whoever holds the role of an integration may hear, and nobody else", async () => {
  expect(await asked([[integration]], false)).toBe(true);
  expect(await asked([], true)).toBe(false);
});

test("INT-2 nobody is taken for one who may not by a view that has yet to read that they may", async () => {
  expect(await asked([[], [integration]], true)).toBe(true);
  await expect(asked([[], [integration]], false)).rejects.toThrow("not known yet");
});

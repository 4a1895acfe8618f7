import { isId } from "@sankofa/kernel/ids";
import { commandIdFor, idFromLink } from "./edge/command-id";
import { consequentCommandId, dueCommandId, factId, newCommandId, recordId } from "./command-ids";

const BASE = "0190a0a0-1234-7000-8000-000000000001";
const NOW = "2026-01-06T08:00:00.000Z";
const caller = { actor: "account:one", tenant: BASE, grants: [] };

// These are in logs already: another id for the same thing would let a retry write twice.
test.each([
  ["a fact", factId(BASE, `tally.tally-${BASE}`, 0), "0190a0a0-1234-861a-8ed6-3b6f1a5e23c6"],
  ["the fact after it", factId(BASE, `tally.tally-${BASE}`, 1), "0190a0a0-1234-8f1c-9aba-253a0171ef57"],
  ["a record", recordId(BASE, 0), "0190a0a0-1234-8385-95f4-7fed7d127bd5"],
  ["a process's command", consequentCommandId(BASE, "process:x", 0), "0190a0a0-1234-81f2-bef7-7f9b47f4537a"],
  ["a deadline's command", dueCommandId(NOW, "deadline:x", "key", 1), "019b9251-e800-81d6-95e9-e8de7c702d99"],
  ["a command of a key", commandIdFor(caller, "a-key", NOW), "82965637-cd63-8283-995d-edea37c22aa7"],
  ["a command of a UUIDv7", commandIdFor(caller, BASE, NOW), "0190a0a0-1234-875f-9e9b-732612789f8e"],
  ["a record of a link", idFromLink("abc", "purpose"), "250d2376-a13b-8d5c-8149-fbbe7b89cd5e"],
])("the id of %s is what it always was", (_what, id, always) => expect(id).toBe(always));

test("a new command's id is a UUIDv7 of its instant, and another each time", () => {
  const ids = Array.from({ length: 500 }, () => newCommandId(NOW));
  expect(new Set(ids).size).toBe(500);
  for (const id of ids) {
    expect(isId(id)).toBe(true);
    expect(id).toMatch(/^019b9251-e800-7/);
  }
});

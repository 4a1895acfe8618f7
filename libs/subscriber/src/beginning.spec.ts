import { Beginning } from "./beginning";

const ROOMS = new Map([
  ["enrolment", "00000000000000000080"],
  ["relationships", "00000000000000000100"],
]);

test("each room is heard from a place of its own, and one that had said nothing from its first event on", () => {
  const kept = Beginning.from(String(Beginning.after(ROOMS)));
  expect(kept.of("enrolment.application-1")).toBe("00000000000000000080");
  expect(kept.of("relationships.relationship-1")).toBe("00000000000000000100");
  expect(kept.of("scheduling.engagement-1")).toBe("");
});

test("from zero everything is heard, also where nothing had been said when it began", () => {
  for (const beginning of [Beginning.ZERO, Beginning.after(new Map())]) {
    expect(String(beginning)).toBe("");
    expect(Beginning.from(String(beginning)).of("enrolment.application-1")).toBe("");
  }
});

test("what an earlier version kept is one place for all rooms", () => {
  const kept = Beginning.from("00000000000000000007");
  expect(kept.of("scheduling.engagement-1")).toBe("00000000000000000007");
  expect(String(kept)).toBe("00000000000000000007");
});

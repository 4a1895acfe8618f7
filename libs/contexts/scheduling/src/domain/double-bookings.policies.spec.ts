import { doubleBookings, type Booked } from "./double-bookings.policies";

const at = (hour: number) => `2026-03-09T${String(hour).padStart(2, "0")}:00:00.000Z`;
const booked = (key: string, from: number, until: number, ...needs: string[]): Booked => ({
  key,
  startsAt: at(from),
  endsAt: at(until),
  needs,
});

test.each([
  ["one ends when the other begins", [booked("a", 8, 9, "me"), booked("b", 9, 10, "me")], []],
  ["they overlap", [booked("b", 9, 11, "me"), booked("a", 8, 10, "me")], ["a", "b"]],
  ["one lies within the other", [booked("a", 8, 12, "me"), booked("b", 9, 10, "me")], ["a", "b"]],
  ["they begin together", [booked("a", 8, 9, "me"), booked("b", 8, 9, "me")], ["a", "b"]],
  ["they need different people", [booked("a", 8, 12, "this pair"), booked("b", 9, 10, "that pair")], []],
  [
    "a third lies between them",
    [booked("a", 8, 12, "me"), booked("b", 9, 10, "them"), booked("c", 11, 13, "me", "them")],
    ["a", "c"],
  ],
] as const)("SCH-7 where %s", (_, entries, clashing) => {
  expect([...doubleBookings(entries)].sort()).toEqual(clashing);
});

import type { Random } from "../machinery/random";

/** What becomes of an application. */
export type Fate =
  "selected" | "selected-waived" | "gives-seat-back" | "overstaffed" | "unfit" | "silent" | "withdraws" | "waitlisted";

const OTHERS: readonly Fate[] = ["overstaffed", "waitlisted", "unfit", "silent", "withdraws"];
const SEAT_GIVEN_BACK = 0.25;
const NEEDS_WAIVER = 0.4;

/** The places are filled; who is left over is declined, waits, withdraws or never answers. */
export const fatesOf = (random: Random, applications: number, capacity: number): readonly Fate[] => {
  const seats = Math.min(capacity, applications - 1);
  const chosen: Fate[] = Array.from({ length: seats }, () => "selected");
  if (random.chance(NEEDS_WAIVER)) chosen[0] = "selected-waived";
  if (seats > 2 && random.chance(SEAT_GIVEN_BACK)) chosen[1] = "gives-seat-back";
  const others = random.shuffled(OTHERS);
  const rest = Array.from(
    { length: applications - seats },
    (_, index): Fate => others[index % others.length] ?? "silent",
  );
  return random.shuffled([...chosen, ...rest]);
};

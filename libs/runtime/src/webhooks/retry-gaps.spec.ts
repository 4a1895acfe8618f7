import { later } from "@sankofa/kernel/time";
import { RETRY_GAPS_MS, retryAt } from "./retry-gaps";

const NOW = "2026-03-02T09:00:00.000Z";
const DAY = 24 * 60 * 60_000;

describe("INT-2 what failed is tried again", () => {
  test("with gaps that never shrink, over a little more than five days", () => {
    expect([...RETRY_GAPS_MS].sort((one, other) => one - other)).toEqual(RETRY_GAPS_MS);
    const days = RETRY_GAPS_MS.reduce((sum, gap) => sum + gap, 0) / DAY;
    expect(days).toBeGreaterThan(5);
    expect(days).toBeLessThan(6);
  });

  test.each([
    [1, 0, 5_000],
    [1, 60_000, 60_000],
    [1, 90 * DAY, DAY],
    [2, 60_000, 5 * 60_000],
    [11, 0, DAY],
  ])("after failure %i, asked for a rest of %i ms, after %i ms", (failures, rest, gap) => {
    expect(retryAt(NOW, failures, rest)).toBe(later(NOW, gap));
  });

  test("and after the last one no more", () => expect(retryAt(NOW, 12, 0)).toBeUndefined());
});

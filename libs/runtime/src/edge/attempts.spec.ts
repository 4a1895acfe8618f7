import { later } from "@sankofa/kernel/time";
import { Attempts } from "./attempts";

const NOW = "2026-03-02T09:00:00.000Z";
const WINDOW_MS = 60_000;
const ADDRESS = "192.0.2.1";

test("of many who sign in at once from one address nobody counts whose password was right", () => {
  const attempts = new Attempts(3, WINDOW_MS);
  for (let n = 0; n < 3; n += 1) {
    const [first, second] = [attempts.begin(ADDRESS, NOW), attempts.begin(ADDRESS, later(NOW, 1))];
    first();
    second();
  }
  const failing = (): unknown => attempts.begin(ADDRESS, later(NOW, 2));
  for (let n = 0; n < 3; n += 1) failing();
  expect(failing).toThrow();
});

test("an attempt counts from its beginning, as long as the window lasts", () => {
  const attempts = new Attempts(2, WINDOW_MS);
  attempts.begin(ADDRESS, NOW);
  attempts.begin(ADDRESS, later(NOW, 1));
  expect(() => attempts.begin(ADDRESS, later(NOW, WINDOW_MS - 1))).toThrow();
  attempts.begin(ADDRESS, later(NOW, WINDOW_MS));
});

import { momentSaid } from "./as-of";

test.each([
  ["2099-01-01T00:00:00Z", "2099-01-01T00:00:00.000Z"],
  ["2026-03-03T09:00:00.5Z", "2026-03-03T09:00:00.500Z"],
  ["2026-03-03T09:00:00+03:00", "2026-03-03T06:00:00.000Z"],
  ["2026-03-03", "2026-03-03T23:59:59.999Z"],
  ["2026-03-03[Africa/Nairobi]", "2026-03-03T20:59:59.999Z"],
])("AUD-2 %s is the moment %s", (said, moment) => {
  expect(momentSaid(said)).toBe(moment);
});

test.each([
  ...["yesterday", "2026-02-30", "2026-02-30T09:00:00Z", "2026-03-03T25:00:00Z", "2026-03-03[Mars/Olympus]", ""],
  // Moments of other years than four digits tell do not compare with the log's as texts do.
  ...["9999-12-31T23:59:59-14:00", "9999-12-31[America/New_York]", "0000-01-01T00:00:00+14:00"],
])("AUD-2 %j is no moment", (said) => {
  expect(momentSaid(said)).toBeUndefined();
});

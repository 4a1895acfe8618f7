/** What pairs of the demonstration plan to spend, in cents of a dollar, and what a cost of each kind is for. */
export const BUDGET_LINES = [
  { kind: "travel-and-per-diem", planned: 180_000, what: "Two visits of the mentor, bus and nights" },
  { kind: "site-visits", planned: 90_000, what: "A car for days in the field" },
  { kind: "venue", planned: 60_000, what: "A room for the reflection days" },
  { kind: "supplies-and-catering", planned: 40_000, what: "Paper, printing, lunch" },
] as const;

export const COSTS_FOR = {
  "travel-and-per-diem": ["Bus and one night", "Per diem of two days", "Bus there and back"],
  "site-visits": ["Car and driver for a day", "Fuel"],
  venue: ["A room for a day at the parish hall"],
  "supplies-and-catering": ["Lunch for twelve", "Printing of the vignettes", "Flip charts and pens"],
} as const;

export const OWN_PART = "The mentee's part of the reflection days";

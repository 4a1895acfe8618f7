/** The nine approaches, in the toolkit's order; the catalogue has a word for each. */
export const APPROACHES = [
  "on-site-mentoring",
  "twinning",
  "community-of-practice",
  "study-tour",
  "exchange-visit",
  "internship-shadowing",
  "resource-referral",
  "telementoring",
  "peer-exchange",
] as const;

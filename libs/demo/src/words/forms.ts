export const MISSIONS = [
  "That every girl in our districts finishes school.",
  "Homes in which children are heard and safe.",
  "Young people who lead change where they live.",
  "Parents who raise children without violence.",
] as const;

/** What organisations of the story say alike. */
export const ORGANISATION_ANSWERS = {
  funding: "Two foundations, and contributions of members.",
  "who-designs": "A small team designs, field staff in four districts carry it out.",
  "participants-part": "They lead the design and train the field staff.",
  "funding-habit": "We keep to our programme and look for money that fits it.",
  "target-groups": "Girls and boys of ten to eighteen, and those who raise them.",
  "key-programme": "After-school clubs; a baseline was made two years ago, a theory of change is being drafted.",
  "norms-activities": "Talks with reference groups in two villages.",
} as const;

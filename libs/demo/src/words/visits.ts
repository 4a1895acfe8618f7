/** What the people of the demonstration write when they visit one another. */
export const VISITS = {
  purpose: "To see how a club is led when its founders have left, and what is taken home from that.",
  mentorPoints: ["Who leads the clubs now", "How a session is prepared", "What we would do otherwise today"],
  menteePoints: ["How parents were won over", "What a facilitator is paid", "Which sessions can be left out"],
  logistics: "Two nights in the guest house of the parish; the lead organisation pays the coach.",
  check: {
    legalContext: "Meeting is allowed there; what is discussed is not forbidden to anybody who comes.",
    visibility: "The room is behind the library. No banner, no photographs of faces.",
    lawEnforcement: "Not consulted: it would draw attention without making anybody safer.",
    transport: "They arrive by coach in two groups, and leave before dark.",
    contact: "The programme's coordinator, at all hours, and the librarian on the spot.",
  },
  notes: "All sessions were shown; two of them were led by the visitors.",
  uptake: [
    "Sessions are now prepared in pairs, on the day before.",
    "Parents are invited to the third session, no longer to the last.",
    "A list of who may be called stands in every facilitator's notebook.",
  ],
} as const;

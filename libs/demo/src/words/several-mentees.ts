/** What a second mentee wants for itself. */
export const OWN_AIM = {
  title: "Bring the young members into the planning",
  capacityNow: "Young members hear of a plan when it is made",
  capacityFuture: "Two of them sit at the table when it is made",
  indicationNow: "No name of theirs in the minutes",
  indicationFuture: "Two names in the minutes of each meeting",
} as const;

/** Whether it came to a meeting, and what of it. */
export const TOOK_PART = {
  yes: [
    "Two of them came, and one kept the notes.",
    "They told how they asked the parents.",
    "They came with a question.",
  ],
  no: ["Their bus did not run.", "It was their exam week.", "They were told a day too late."],
} as const;

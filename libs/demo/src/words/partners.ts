/** What mentors of the demonstration write down of meetings with offices, of visits to the field, and of what was promised. */
export const JOURNAL = [
  {
    kind: "government",
    partner: "District children's office",
    keyPoints: "The officer knows the clubs, and nobody had asked her to come to one.",
    agreements: "She opens the next dialogue; the mentee sends the invitation.",
    gaps: "The office has one car for eleven wards.",
  },
  {
    kind: "organisation",
    partner: "Network of school committees",
    keyPoints: "Their own training covers the law and leaves out what neighbours think.",
    agreements: "Two of their trainers sit in on a session.",
  },
  {
    kind: "line-manager",
    partner: "The mentee's director of programmes",
    keyPoints: "Two staff were given a day a week, and still do both jobs.",
    agreements: "From next month the reports are somebody else's.",
  },
  {
    kind: "field-visit",
    partner: "The upper ward",
    keyPoints: "Grandmothers led the dialogue; the facilitator spoke twice.",
    communitySaid: "We were never asked before what we think our neighbours would say.",
    takeaway: "Ask one question, and wait.",
  },
] as const;

export const PROMISES = [
  {
    partner: "District children's office",
    what: "Send somebody to each quarter's dialogue",
    source: "memorandum",
    note: "Rang twice; the officer was on leave.",
    kept: "She came, and stayed for the whole afternoon.",
    why: "The post has been empty since March.",
  },
  {
    partner: "Network of school committees",
    what: "Lend a room in four schools",
    source: "meeting",
    note: "Two head teachers have agreed.",
    kept: "Four rooms, with benches.",
    why: "The ministry forbade it for the term.",
  },
] as const;

/** What was talked through when a pair came to its planned end. */
export const CLOSING = {
  notice: "The period ends; the last two meetings look back and ahead.",
  answers: [
    { question: "distance", answer: "From plans that name behaviour to plans that name the norm behind it." },
    { question: "goals", answer: "Two of three; the third waits for the new budget." },
    { question: "impact", answer: "The visit on which the elders asked their own questions." },
    { question: "worked-well", answer: "Talking before writing." },
    { question: "beside", answer: "How to say no to a donor." },
    { question: "better", answer: "One visit more in the first half." },
    { question: "lessons", answer: "Begin with those whose word counts." },
  ],
  futureGoals: "A baseline that asks about norms in every new programme.",
  touchBy: "phone",
  touchEvery: "twice a year",
} as const;

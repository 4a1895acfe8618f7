/** What people tell the programme, and what it did about that. */
export const FEEDBACK = [
  {
    good: "My mentor rings when they say they will, and remembers what we said.",
    bad: "The forms ask for the same things three times.",
    done: "We have taken two questions out of the next edition of the form.",
  },
  {
    good: "Both of us learn. I had not expected that.",
    done: "We would like to tell of it at the next meeting, without names. Would you mind?",
  },
  {
    bad: "Calls are put off an hour before, for the third time now.",
    done: "The coordinator spoke to both, each for itself, and they have agreed on a day's notice.",
  },
  {
    bad: "The travel money came after the visit. I had to borrow it.",
    done: "From now on it is paid out a week before.",
  },
] as const;

export const DILEMMAS = [
  {
    what: "A chief offers to open every door if his nephew is hired for the survey.",
    options: "Take him on probation like anybody else, or say no and lose the village.",
    advice: "Say that posts are advertised, and that he is welcome to apply. Put it in writing.",
    how: "I said so. The nephew did not apply, and the door stayed open.",
  },
  {
    what: "A colleague of the mentee told me something about a child at home and asked me to keep it to myself.",
    options: "Keep my word, or follow the protection policy and tell the duty officer.",
    advice: "Nobody can promise silence about harm to a child. Tell her so, and call the duty officer together.",
    how: "We called together the same afternoon.",
  },
] as const;

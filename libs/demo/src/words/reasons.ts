/** What people of the demonstration write where the platform asks for a reason, a note or an answer. */
export const REASONS = {
  capacity: [
    "Travel funds cover fewer organisations this year",
    "A second mentor joined: one more organisation can be carried",
  ],
  shortlist: [
    "Meets every criterion; strong ties to district child-protection committees",
    "Clear commitment and a programme the learning fits into",
    "Recommended by two partners; answers are concrete",
    "Small team but steady funding and a director who is behind it",
  ],
  select: [
    "Director and evaluator were both on the call; ready to start",
    "Their school programme is a natural place for what is learned",
    "Best fit with the mentor's experience in the region",
    "Convincing answers on how the learning will be used",
  ],
  declineStaff: [
    "Larger than the programme is made for",
    "Too many staff for a first cohort; pointed to the regional network",
  ],
  declineFit: [
    "Funding for the year is not secured",
    "Nobody can be released for the five days of training",
    "Works on livelihoods, children only on the side",
    "Leadership changes in the middle of the period",
  ],
  declineSilent: ["No answer by the closing date, after two reminders", "The invitation was never taken up"],
  waitlist: [
    "Suitable, but the cohort is full; first to be asked if a place falls free",
    "A strong application for the next cohort",
  ],
  fromWaitlist: ["A place fell free; they were next and still want to come"],
  withdraw: [
    "Another programme of theirs was extended; no people to spare",
    "Their board decided to wait a year",
    "Merging with another organisation",
  ],
  waive: [
    "Eleven staff and forty trained volunteers who work like staff",
    "Just below the number; three posts are being filled now",
  ],
  correctStaff: ["Volunteers had been counted as staff", "The form was filled from last year's report"],
  revise: ["The days of training were moved by two weeks", "The share of travel costs was put more clearly"],
  onHold: [
    "Elections: field work is suspended",
    "Floods closed the district roads",
    "The focal point is on leave for some weeks",
    "An audit takes all of the mentee's time",
  ],
  resume: ["Field work is possible again", "The focal point is back", "Both sides are ready to go on"],
  dormant: ["No answer to four messages", "Neither side has proposed a date for three months"],
  wakened: ["A new contact person answered and wants to go on", "They met at the regional forum and took it up again"],
  back: ["The indicators need rework before the review makes sense", "New staff: some of the groundwork is done again"],
  override: ["Agreed by both on the call; the record follows"],
  replaced: ["Left for another post", "Moved to the national office", "On parental leave until next year"],
  pace: ["Harvest time: every six weeks suits them better", "Wanted closer support before their baseline"],
  dayMoved: ["The hall is taken on that day", "A public holiday was called", "Two directors sit in a hearing that day"],
  dayCancelled: ["The trainer is ill; what the day held is sent round to be read"],
  moved: ["The road is under water until Thursday", "The mentee's board sits on that day"],
  attendance: ["Had signed the other list", "Came after the morning's sessions"],
  missed: [
    "Power cut on the mentee's side",
    "Nobody came; they had mixed up the week",
    "The mentor's flight was cancelled",
  ],
  cancelled: [
    "A public holiday was announced",
    "The mentee's director was called to the ministry",
    "Illness on the mentor's side",
  ],
  correctMinutes: [
    "The call went on after the break; the first entry stopped there",
    "Typed the minutes of another meeting",
  ],
  correctDay: ["Entered with the day of writing, not the day it happened"],
  programmeClosed: ["The period it was planned for is over"],
} as const;

export const ENDINGS = {
  "organisational-change": "The mentee merged with a larger organisation that has its own advisers",
  "lost-interest": "After the training the work was not taken up; two talks changed nothing",
  "unmet-expectations": "They had hoped for funding of activities, which the programme cannot give",
  "changed-circumstances": "The project in which the learning was used was stopped by its donor",
  "no-good-match": "The mentor works with schools, the mentee's questions are about households",
} as const;

export const NOTES = [
  "Walked through the norms diagram with the field team; two reference groups were missing",
  "Agreed on three indicators and who collects them",
  "They tried the vignettes in one ward; worked well with mothers, less with fathers",
  "Drafted the facilitator's guide together; next version in two weeks",
  "Spoke about resistance from elders and how the neighbouring district handled it",
  "Reviewed the baseline; sample too small in the north, to be extended",
  "The director joined and asked for a short note for the board",
  "Shared the story-of-change form; first two stories by next month",
  "Planned the reflection day with the programme staff",
  "Looked at what community members said last week and what follows from it",
] as const;

export const PURPOSES = [
  "Review of the work plan",
  "Indicators and tools",
  "What the field visits showed",
  "Preparing the staff reflection day",
  "Open questions of the team",
] as const;

export const PLACES = [
  "Their office",
  "District council hall",
  "Field office",
  "Training centre",
  "A school in the project area",
] as const;

export const ADDITIONS = [
  "We answer messages within three working days",
  "Photographs only with consent of everybody shown",
  "Both sides share drafts, not only results",
] as const;

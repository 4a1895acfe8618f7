import { noun, refusals } from "@sankofa/kernel/manifest";
import { trainingDecider, type TrainingCode } from "./training.decide";
import { trainingFacts } from "./training.events";
import { trainingScope } from "./training.state";

/** An agenda laid on real days, and who was there (SCH-1). */
export const training = noun({
  context: "scheduling",
  name: "training",
  facts: trainingFacts,
  decider: trainingDecider,
  stateVersion: 3,
  scopeOf: trainingScope,
});

export const trainingRefusals = refusals<Exclude<TrainingCode, "zone-unknown">>({
  "programme-unknown": { status: 404, title: "There is no such programme" },
  "agenda-unknown": { status: 422, title: "No training belongs to this kind of programme: choose an agenda" },
  "dates-number": { status: 422, title: "The agenda has {days} days: each needs one date" },
  "dates-not-in-order": { status: 422, title: "The dates follow one another, as the days of the agenda do" },
  "date-malformed": { status: 422, title: "A date of the training is no day of the calendar" },
  "hours-not-in-order": { status: 422, title: "A day ends after it begins" },
  "training-unknown": { status: 404, title: "There is no such training" },
  "training-ended": { status: 409, title: "The training has ended: its days stay as they were" },
  "training-not-over": { status: 409, title: "The training is not over yet" },
  "day-unknown": { status: 404, title: "The training has no day {day}, or it was cancelled" },
  "day-begun": { status: 409, title: "Day {day} has begun: it can be neither moved nor cancelled" },
  "day-moved-too-often": {
    status: 409,
    title: "Day {day} was moved {most} times: it is held on its day or cancelled",
  },
  "day-not-begun": { status: 409, title: "Day {day} is on {date}: nobody can have been there yet" },
  "date-taken": { status: 409, title: "Another day of the training is on {date}" },
  "date-passed": { status: 422, title: "{date} has passed" },
  "person-not-nominated": { status: 422, title: "Somebody in the register was not nominated for this programme" },
  "attendance-recorded": {
    status: 409,
    title: "Something else is recorded of somebody on day {day}: correct it, with the reason",
  },
  "attendance-corrected-too-often": {
    status: 409,
    title: "What is recorded of this person on day {day} was corrected {most} times: it stays as it is",
  },
  "attendance-unknown": { status: 404, title: "Nothing is recorded of this person on day {day}" },
});

import { noun, refusals } from "@sankofa/kernel/manifest";
import { dilemmaDecider, type DilemmaCode } from "./dilemma.decide";
import { dilemmaFacts } from "./dilemma.events";
import { dilemmaScope } from "./dilemma.state";

/** A question of right and wrong that a mentor asks in confidence (REL-10). */
export const dilemma = noun({
  context: "relationships",
  name: "dilemma",
  facts: dilemmaFacts,
  decider: dilemmaDecider,
  scopeOf: dilemmaScope,
});

export const dilemmaRefusals = refusals<DilemmaCode>({
  "dilemma-unknown": { status: 404, title: "There is no such dilemma" },
  "dilemma-withdrawn": { status: 409, title: "Whoever logged it has withdrawn it" },
  "dilemma-advised-too-often": { status: 409, title: "Advice was given {most} times already: meet each other" },
  "relationship-ended": { status: 409, title: "The relationship has ended: nothing new is begun in it" },
});

import type { CommandEntry } from "@sankofa/kernel/manifest";
import { adviseOnDilemma } from "./advise-on-dilemma";
import { followUpFeedback } from "./follow-up-feedback";
import { giveFeedback } from "./give-feedback";
import { logDilemma } from "./log-dilemma";
import { settleDilemma } from "./settle-dilemma";
import { withdrawDilemma } from "./withdraw-dilemma";
import { withdrawFeedback } from "./withdraw-feedback";

/** What is told to the programme in confidence: its part of the manifest. */
export const confidenceCommands: readonly CommandEntry[] = [
  giveFeedback,
  followUpFeedback,
  withdrawFeedback,
  logDilemma,
  adviseOnDilemma,
  settleDilemma,
  withdrawDilemma,
];

import type { CommandEntry } from "@sankofa/kernel/manifest";
import { actOnChallenge } from "./act-on-challenge";
import { offerAdvice } from "./offer-advice";
import { raiseChallenge } from "./raise-challenge";
import { recordMediation } from "./record-mediation";
import { reopenChallenge } from "./reopen-challenge";
import { resolveChallenge } from "./resolve-challenge";
import { sendToMediator } from "./send-to-mediator";

/** What can be asked of challenges: this noun's part of the manifest. */
export const challengeCommands: readonly CommandEntry[] = [
  raiseChallenge,
  offerAdvice,
  actOnChallenge,
  sendToMediator,
  recordMediation,
  resolveChallenge,
  reopenChallenge,
];

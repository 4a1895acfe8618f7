import type { CommandEntry } from "@sankofa/kernel/manifest";
import { carryOnRelationship } from "./carry-on-relationship";
import { holdMediation } from "./hold-mediation";
import { holdOrientation } from "./hold-orientation";
import { joinMentee } from "./join-mentee";
import { nameContact } from "./name-contact";
import { noteUptake } from "./note-uptake";
import { noticeClosure } from "./notice-closure";
import { offerMediation } from "./offer-mediation";
import { refuseWork } from "./refuse-work";
import { releaseMentee } from "./release-mentee";
import { reviewClosure } from "./review-closure";
import { tellLessons } from "./tell-lessons";
import { turnDirection } from "./turn-direction";

/** What can be asked of a relationship beside the course of its stages: its part of the manifest. */
export const lifeCommands: readonly CommandEntry[] = [
  carryOnRelationship,
  holdOrientation,
  nameContact,
  joinMentee,
  releaseMentee,
  turnDirection,
  refuseWork,
  noticeClosure,
  reviewClosure,
  tellLessons,
  offerMediation,
  holdMediation,
  noteUptake,
];

import { ID } from "@sankofa/kernel/patterns";
import { IsIn, Matches } from "class-validator";
import { ATTENDED, type Attended } from "../domain/training/training.events";

/** Whether one person was there. */
export class PresenceRequest {
  @Matches(ID)
  personId!: string;

  @IsIn(ATTENDED)
  attended!: Attended;
}

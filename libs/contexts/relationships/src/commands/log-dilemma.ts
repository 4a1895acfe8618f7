import { command } from "@sankofa/kernel/manifest";
import { ID, LONGEST_TEXT } from "@sankofa/kernel/patterns";
import { IsBoolean, IsOptional, IsString, Length, Matches } from "class-validator";
import { personOf } from "../domain/belonging.policies";
import type { DilemmaCommand } from "../domain/dilemma/dilemma.decide";
import { dilemma } from "../domain/dilemma/dilemma.noun";
import { onlySaid } from "../domain/said.policies";
import { planGiven } from "./plan-given";
import { belongingTo, underRelationship } from "./within-relationship";

export class LogDilemmaRequest {
  @Matches(ID)
  relationshipId!: string;

  /** The programme's manager reads it always; its coordinator only where this says so. */
  @IsBoolean()
  coordinatorToo!: boolean;

  @IsString()
  @Length(1, LONGEST_TEXT)
  what!: string;

  /** What could be done, and what speaks for and against it. */
  @IsOptional()
  @IsString()
  @Length(1, LONGEST_TEXT)
  options?: string;
}

export const logDilemma = command<LogDilemmaRequest>({
  name: "log-dilemma",
  summary: "Log an ethical dilemma in confidence, for the programme's manager and whom the writer lets in",
  route: "POST /relationships/:relationshipId/dilemmas",
  request: LogDilemmaRequest,
  allow: ["mentor"],
  noun: dilemma,
  id: (_request, around) => around.newId(0),
  under: ({ relationshipId }, around) => underRelationship(relationshipId, around),
  given: async ({ relationshipId }, around) => {
    const { relationshipEnded } = await planGiven(relationshipId, around);
    return { relationshipEnded, personId: personOf(around), reader: "writer" };
  },
  command: async ({ relationshipId, ...said }, around): Promise<DilemmaCommand> => {
    const ids = { dilemmaId: around.newId(0), ...(await belongingTo(relationshipId, around)) };
    return { type: "log-dilemma", logging: onlySaid({ ...ids, writerId: personOf(around), ...said }) };
  },
});

import { command } from "@sankofa/kernel/manifest";
import { HAPPENED, ID, LOCAL_DATE, LONGEST_LINE, LONGEST_TEXT } from "@sankofa/kernel/patterns";
import { IsIn, IsOptional, IsString, Length, Matches } from "class-validator";
import type { CommitmentCommand } from "../domain/commitment/commitment.decide";
import { commitment } from "../domain/commitment/commitment.noun";
import { SOURCES, type Source } from "../domain/commitment/commitment.policies";
import { onlySaid } from "../domain/said.policies";
import { planGiven } from "./plan-given";
import { belongingTo, underRelationship } from "./within-relationship";

export class MakeCommitmentRequest {
  @Matches(ID)
  relationshipId!: string;

  /** The organisation or office that has committed itself. */
  @IsString()
  @Length(1, LONGEST_LINE)
  partner!: string;

  @IsString()
  @Length(1, LONGEST_TEXT)
  what!: string;

  @IsIn(SOURCES)
  source!: Source;

  @IsOptional()
  @Matches(LOCAL_DATE)
  dueOn?: string;

  @IsOptional()
  @Matches(HAPPENED)
  happened?: string;
}

export const makeCommitment = command<MakeCommitmentRequest>({
  name: "make-commitment",
  summary: "Enter what a partner has committed itself to",
  route: "POST /relationships/:relationshipId/commitments",
  request: MakeCommitmentRequest,
  allow: ["mentor", "mentee", "coordinator", "programme-manager"],
  noun: commitment,
  id: (_request, around) => around.newId(0),
  under: ({ relationshipId }, around) => underRelationship(relationshipId, around),
  given: ({ relationshipId, happened }, around) => planGiven(relationshipId, around, happened),
  command: async ({ relationshipId, happened, ...said }, around): Promise<CommitmentCommand> => {
    const ids = { commitmentId: around.newId(0), ...(await belongingTo(relationshipId, around)) };
    return { type: "make-commitment", making: onlySaid({ ...ids, ...said }), happened };
  },
  happened: (request) => request.happened,
});

import type { Surroundings } from "@sankofa/kernel/manifest";
import type { Role } from "@sankofa/kernel/scope";
import { HAPPENED, ID } from "@sankofa/kernel/patterns";
import { IsOptional, Matches } from "class-validator";
import { commitment } from "../domain/commitment/commitment.noun";

/** Both sides deal with partners, and the programme does. */
const ALLOWED: readonly Role[] = ["mentor", "mentee", "coordinator", "programme-manager"];

/** What is asked of a commitment that was made: which, and when it happened where that is not now. */
export class CommitmentActRequest {
  @Matches(ID)
  commitmentId!: string;

  @IsOptional()
  @Matches(HAPPENED)
  happened?: string;
}

/** The parts of a command's entry in the manifest that these share; what was promised is followed after the end too. */
export const ofCommitment = {
  allow: ALLOWED,
  noun: commitment,
  id: ({ commitmentId }: CommitmentActRequest) => commitmentId,
  given: (_request: CommitmentActRequest, _around: Surroundings) => Promise.resolve({ relationshipEnded: false }),
  happened: ({ happened }: CommitmentActRequest) => happened,
};

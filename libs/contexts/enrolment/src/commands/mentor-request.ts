import { Matches } from "class-validator";
import type { Role } from "@sankofa/kernel/scope";
import { ID } from "@sankofa/kernel/patterns";

export class MentorRequest {
  @Matches(ID)
  mentorId!: string;
}

/** Who chooses mentors and prepares them. */
export const PREPARES_MENTORS: readonly Role[] = ["coordinator", "programme-manager"];

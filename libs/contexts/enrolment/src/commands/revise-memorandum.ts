import { command, type Surroundings } from "@sankofa/kernel/manifest";
import { LONGEST_DOCUMENT } from "@sankofa/kernel/schema";
import { ID, LONGEST_TEXT } from "@sankofa/kernel/patterns";
import { IsString, Length, Matches } from "class-validator";
import { application } from "../domain/application/application.decide";
import { memorandum, type MemorandumCommand } from "../domain/memorandum/memorandum.decide";
import { applicationOf } from "../domain/memorandum/memorandum.state";
import { digestOf } from "./draft-memorandum";

export class ReviseMemorandumRequest {
  @Matches(ID)
  memorandumId!: string;

  /** The whole text of the new version. */
  @IsString()
  @Length(1, LONGEST_DOCUMENT)
  text!: string;

  @IsString()
  @Length(1, LONGEST_TEXT)
  why!: string;
}

/** Where the application of a memorandum stands. */
export const applicationStatusOf = async (
  { memorandumId }: { readonly memorandumId: string },
  around: Surroundings,
): Promise<{ readonly applicationStatus: string }> => {
  const state = await around.state(memorandum, memorandumId);
  if (state.status === "absent") return { applicationStatus: "absent" };
  return { applicationStatus: (await around.state(application, applicationOf(state))).status };
};

export const reviseMemorandum = command<ReviseMemorandumRequest>({
  name: "revise-memorandum",
  summary: "Revise a memorandum: a new version, which both sides sign again",
  route: "POST /memoranda/:memorandumId/revision",
  request: ReviseMemorandumRequest,
  allow: ["coordinator", "programme-manager"],
  noun: memorandum,
  id: ({ memorandumId }) => memorandumId,
  given: applicationStatusOf,
  command: ({ text, why }): MemorandumCommand => ({ type: "revise-memorandum", text, digest: digestOf(text), why }),
});

import { command, type Surroundings } from "@sankofa/kernel/manifest";
import { covers, type Scope } from "@sankofa/kernel/scope";
import { ID } from "@sankofa/kernel/patterns";
import { IsIn, IsString, Length, Matches } from "class-validator";
import { application } from "../domain/application/application.decide";
import { takingPart } from "../domain/application/application.state";
import { memorandum, type MemorandumCommand } from "../domain/memorandum/memorandum.decide";
import { applicationOf, type Side } from "../domain/memorandum/memorandum.state";
import { LONGEST_NAME } from "./request-patterns";

export class SignMemorandumRequest {
  @Matches(ID)
  memorandumId!: string;

  @IsIn(["mentor", "mentee"])
  side!: Side;

  /** The name of the person who signs. */
  @IsString()
  @Length(1, LONGEST_NAME)
  name!: string;

  /** The person's office, as it stands under the signature. */
  @IsString()
  @Length(1, LONGEST_NAME)
  title!: string;

  /** SHA-256 of the text that is signed, hex: proves that the signer saw the current version. */
  @Matches(/^[0-9a-f]{64}$/)
  digest!: string;
}

/** The lead binds itself; the mentee is bound by a signatory only, never by the lead. */
const maySign = (around: Surroundings, scope: Scope): readonly Side[] => {
  const mentor = covers(around, ["signatory", "coordinator", "programme-manager"], scope);
  const mentee = covers(around, ["signatory"], scope);
  return [...(mentor ? (["mentor"] as const) : []), ...(mentee ? (["mentee"] as const) : [])];
};

export const signMemorandum = command<SignMemorandumRequest>({
  name: "sign-memorandum",
  summary: "Sign the current version of a memorandum for one side",
  route: "POST /memoranda/:memorandumId/signature",
  request: SignMemorandumRequest,
  allow: ["signatory", "coordinator", "programme-manager"],
  noun: memorandum,
  id: ({ memorandumId }) => memorandumId,
  given: async ({ memorandumId }, around) => {
    const state = await around.state(memorandum, memorandumId);
    const scope = memorandum.scopeOf(state, around.tenant);
    if (state.status === "absent" || !scope) return {};
    const applying = await around.state(application, applicationOf(state));
    return {
      applicationStatus: applying.status,
      participants: applying.status === "absent" ? [] : takingPart(applying.participants),
      maySign: maySign(around, scope),
    };
  },
  command: ({ side, name, title, digest }): MemorandumCommand => ({
    type: "sign-memorandum",
    side,
    name,
    title,
    digest,
  }),
});

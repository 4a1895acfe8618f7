import { command } from "@sankofa/kernel/manifest";
import { IsString, IsUUID, Length } from "class-validator";
import { account } from "../domain/account/account.decide";
import { funder, type FunderCommand } from "../domain/funder/funder.decide";

export class RegisterFunderRequest {
  @IsString()
  @Length(1, 200)
  name!: string;

  /** The account that administers the funder from the first moment; opened before. */
  @IsUUID()
  administrator!: string;
}

/** The caller's tenant is the funder to be: a funder's facts belong to itself. */
export const registerFunder = command<RegisterFunderRequest>({
  name: "register-funder",
  summary: "Register a funder with its first administrator",
  route: "POST /funders",
  request: RegisterFunderRequest,
  allow: [],
  platformOnly: true,
  noun: funder,
  id: (_request, around) => around.tenant,
  given: async (request, around) => ({ administrator: await around.state(account, request.administrator) }),
  command: ({ name, administrator }): FunderCommand => ({ type: "register-funder", name, administrator }),
});

import { ROLE_LEVELS, SCOPE_LEVELS, type Role, type ScopeLevel } from "@sankofa/kernel/scope";
import { IsIn, IsOptional, IsString, IsUUID, Length, Matches } from "class-validator";
import { POSITION } from "../as-of";

/** Long enough to withstand guessing at the sign-in's pace without rules that people work around. */
const SHORTEST_PASSWORD = 10;
const LONGEST_PASSWORD = 200;
const SECRET = /^[A-Za-z0-9_-]{43}$/;

/** A sign-in by name. The password's length is not judged here: a wrong one is wrong, whatever its form. */
export class SignInRequest {
  @IsString()
  @Length(1, 200)
  name!: string;

  @IsString()
  @Length(1, LONGEST_PASSWORD)
  password!: string;
}

export class LinkRequest {
  @Matches(SECRET)
  token!: string;
}

/** Somebody who has no account yet, and how they will sign in from now on. */
export class NewPersonRequest extends LinkRequest {
  @IsString()
  @Length(1, 200)
  displayName!: string;

  @IsString()
  @Length(3, 200)
  name!: string;

  @IsString()
  @Length(SHORTEST_PASSWORD, LONGEST_PASSWORD)
  password!: string;
}

export class FirstAdministratorRequest extends NewPersonRequest {
  @IsString()
  @Length(1, 200)
  funderName!: string;
}

export class InviteRequest {
  @IsIn(Object.keys(ROLE_LEVELS))
  role!: Role;

  @IsIn([...SCOPE_LEVELS])
  level!: ScopeLevel;

  /** The funder, programme, application or relationship the grant will be for. */
  @IsUUID()
  on!: string;

  /** A position to wait for, where the record was made a moment ago. */
  @IsOptional()
  @Matches(POSITION)
  after?: string;
}

/** A question without parameters, but for a position to wait for. */
export class WaitingRequest {
  @IsOptional()
  @Matches(POSITION)
  after?: string;
}

export class NothingRequest {}

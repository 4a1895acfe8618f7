import { IsISO8601, IsOptional, IsString, IsUUID, Length, Matches } from "class-validator";
import { POSITION } from "../as-of";

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

export class AccountKeysRequest {
  @IsUUID()
  accountId!: string;

  /** A position to wait for, where the account or its role was given a moment ago. */
  @IsOptional()
  @Matches(POSITION)
  after?: string;
}

export class NewApiKeyRequest extends AccountKeysRequest {
  /** What the key is for: it is all that tells it from others later. */
  @IsString()
  @Length(1, 100)
  label!: string;

  @Matches(INSTANT)
  @IsISO8601({ strict: true })
  expires!: string;
}

export class EndApiKeyRequest extends AccountKeysRequest {
  @IsUUID()
  keyId!: string;
}

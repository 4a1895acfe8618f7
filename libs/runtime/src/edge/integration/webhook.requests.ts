import { Transform } from "class-transformer";
import { IsInt, IsOptional, IsString, IsUUID, Matches, Max, MaxLength, Min } from "class-validator";
import { POSITION } from "../as-of";

export class WebhookRequest {
  @IsUUID()
  webhookId!: string;

  /** A position to wait for, where the webhook was made or changed a moment ago. */
  @IsOptional()
  @Matches(POSITION)
  after?: string;
}

export class AttemptsRequest extends WebhookRequest {
  @IsOptional()
  @Transform(({ value }: { readonly value: unknown }) => (typeof value === "string" ? Number(value) : value))
  @IsInt()
  @Min(1)
  @Max(100)
  limit?: number;

  @IsOptional()
  @IsString()
  @MaxLength(500)
  cursor?: string;
}

export class SendAgainRequest extends WebhookRequest {
  @IsUUID()
  attemptId!: string;
}

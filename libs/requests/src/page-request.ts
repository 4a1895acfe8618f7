import { Transform } from "class-transformer";
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from "class-validator";

/** So many are answered where nobody says how many. */
export const USUAL_LIMIT = 50;

/** How much of a list or a history is asked for at once. */
export class LimitedRequest {
  @IsOptional()
  @Transform(({ value }: { readonly value: unknown }) => (typeof value === "string" ? Number(value) : value))
  @IsInt()
  @Min(1)
  @Max(100)
  limit?: number;
}

/** What every list is asked with; its cursor is the list's own, where a history's is a position. */
export class PageRequest extends LimitedRequest {
  @IsOptional()
  @IsString()
  @MaxLength(500)
  cursor?: string;
}

import { Transform } from "class-transformer";
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from "class-validator";

/** What every list of records is asked with; its cursor is the list's own, where a history's is a position. */
export class ListRequest {
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

import { Transform } from "class-transformer";
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from "class-validator";

/** What every list is asked with. */
export class PageRequest {
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

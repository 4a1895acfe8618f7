import { Transform } from "class-transformer";
import { IsInt, IsOptional, Matches, Max, Min } from "class-validator";

/** What every history is asked with: how much, and after which position. */
export class PageRequest {
  @IsOptional()
  @Transform(({ value }: { readonly value: unknown }) => (typeof value === "string" ? Number(value) : value))
  @IsInt()
  @Min(1)
  @Max(100)
  limit?: number;

  @IsOptional()
  @Matches(/^\d{20}$/)
  cursor?: string;
}

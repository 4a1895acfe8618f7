import { list, record, Type, type TSchema } from "@sankofa/kernel/schema";
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

/** One page of a list; `next` is the cursor of the page after it. */
export const pageOf = <S extends TSchema>(item: S) => record({ items: list(item), next: orNull(Type.String()) });

export const orNull = <S extends TSchema>(schema: S) => Type.Union([schema, Type.Null()]);

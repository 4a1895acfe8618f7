import { Type, type TSchema } from "@sankofa/kernel/schema";
import { Type as TypeOf } from "class-transformer";
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from "class-validator";

/** A lower-case UUID, as ids are written everywhere here. */
export const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** What every list is asked with. */
export class PageRequest {
  @IsOptional()
  @TypeOf(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  limit?: number;

  @IsOptional()
  @IsString()
  @MaxLength(500)
  cursor?: string;
}

export const orNull = <S extends TSchema>(schema: S) => Type.Union([schema, Type.Null()]);

/** Room for a sealed token, which is longer than the name in it. */
export const SEALED = { maxLength: 2_000 };

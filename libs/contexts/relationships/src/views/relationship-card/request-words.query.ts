import { Type as Value, type TSchema } from "@sankofa/kernel/schema";
import { Type } from "class-transformer";
import { IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min } from "class-validator";

/** A lower-case UUID, as ids are written everywhere here. */
export const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

export const orNull = <S extends TSchema>(schema: S) => Value.Union([schema, Value.Null()]);

/** What every list is asked with. */
export class PageRequest {
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  limit?: number;

  @IsOptional()
  @IsString()
  @MaxLength(500)
  cursor?: string;
}

/** A list of what belongs to one relationship. */
export class WithinRequest extends PageRequest {
  @Matches(ID)
  relationshipId!: string;
}

/** True of what its last change took out; it stays readable (GEN-2). */
export const isWithdrawn = ({ changes }: { readonly changes: readonly { readonly withdrawn: boolean }[] }): boolean =>
  changes.at(-1)?.withdrawn === true;

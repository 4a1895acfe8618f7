import { command } from "@sankofa/kernel/manifest";
import { ArrayMaxSize, ArrayNotEmpty, IsArray, IsString, IsUUID, Length, Matches } from "class-validator";
import { MOST_RECORDS } from "../domain/reading/reading.events";
import { reading, type ReadingCommand } from "../domain/reading/reading.decide";

export class RecordReadingRequest {
  /** Whoever reads; the funder where that is no account. */
  @IsUUID()
  accountId!: string;

  @IsString()
  @Length(1, 100)
  decidedBy!: string;

  @IsUUID()
  programmeId!: string;

  @Matches(/^[a-z0-9][a-z0-9-]{0,63}$/)
  kind!: string;

  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(MOST_RECORDS)
  @IsUUID(undefined, { each: true })
  recordIds!: string[];
}

export const recordReading = command<RecordReadingRequest>({
  name: "record-reading",
  summary: "Write down who is shown what of it is for some only",
  route: "POST /accounts/:accountId/readings",
  request: RecordReadingRequest,
  allow: [],
  platformOnly: true,
  noun: reading,
  id: ({ accountId }) => accountId,
  command: (request, around): ReadingCommand => ({ type: "record-reading", ...request, at: around.now }),
});

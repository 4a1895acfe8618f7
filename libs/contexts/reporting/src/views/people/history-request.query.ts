import { LimitedRequest } from "@sankofa/requests/page-request";
import { IsOptional, Matches } from "class-validator";

/** What every history is asked with: how much, and after which position. */
export class HistoryRequest extends LimitedRequest {
  @IsOptional()
  @Matches(/^\d{20}$/)
  cursor?: string;
}

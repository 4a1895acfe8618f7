import { IsIn, IsOptional, IsString, IsUUID, Matches } from "class-validator";
import { POSITION } from "../as-of";

const OF = ["person", "relationship", "programme"] as const;
const TITLES = ["discreet", "telling"] as const;

export class NewCalendarAddressRequest {
  @IsIn(OF)
  of!: (typeof OF)[number];

  /** Which relationship or programme; nothing for one's own calendar. */
  @IsOptional()
  @IsUUID()
  on?: string;

  /** Whether its entries say with whom and where, or only when. */
  @IsIn(TITLES)
  titles!: (typeof TITLES)[number];
}

export class CalendarAddressesRequest {
  /** Every question of a page says what it wrote; of addresses no view has to be waited for. */
  @IsOptional()
  @Matches(POSITION)
  after?: string;
}

export class EndCalendarAddressRequest {
  @IsUUID()
  addressId!: string;
}

export class CalendarFileRequest {
  /** A secret, and the ending by which programs know a calendar. */
  @IsString()
  address!: string;
}

import { command } from "@sankofa/kernel/manifest";
import { CODE, LOCAL_DATE, LONGEST_LINE } from "@sankofa/kernel/patterns";
import { IsCountry } from "@sankofa/requests/is-country";
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsOptional,
  IsString,
  Length,
  Matches,
} from "class-validator";
import { offerOf, templateOf } from "../content/programme-template/programme-templates";
import { programme, type ProgrammeCommand } from "../domain/programme/programme.decide";
import { organisationIdOf } from "./find-terms";

const MOST_COUNTRIES = 250;
const MOST_CRITERIA = 20;

export class OpenProgrammeRequest {
  /** The template's id, e.g. `snmp-track-3`; its newest version is taken. */
  @Matches(CODE)
  template!: string;

  @IsString()
  @Length(1, LONGEST_LINE)
  name!: string;

  @IsString()
  @Length(1, LONGEST_LINE)
  leadOrganisation!: string;

  /** The countries of the lead organisation's region, as ISO 3166-1 alpha-2 codes. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_COUNTRIES)
  @ArrayUnique()
  @IsCountry({ each: true })
  region!: string[];

  /** The practice of interest; the template's own where left out. */
  @IsOptional()
  @IsString()
  @Length(1, LONGEST_LINE)
  practice?: string;

  /** Criteria of the template's optional ones that this programme adds. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_CRITERIA)
  @ArrayUnique()
  @Matches(CODE, { each: true })
  extraCriteria?: string[];

  /** Which of the template's mixes of participants; the first where left out. */
  @IsOptional()
  @Matches(CODE)
  participantMix?: string;

  @Matches(LOCAL_DATE)
  from!: string;

  @Matches(LOCAL_DATE)
  until!: string;

  @IsString()
  @Length(1, 64)
  zone!: string;
}

export const openProgramme = command<OpenProgrammeRequest>({
  name: "open-programme",
  summary: "Open a programme from a template",
  route: "POST /programmes",
  request: OpenProgrammeRequest,
  allow: ["programme-manager", "funder-administrator"],
  noun: programme,
  id: (_request, around) => around.newId(0),
  given: ({ template }) => Promise.resolve({ offer: offerOf(templateOf(template)) }),
  command: async (request, around): Promise<ProgrammeCommand> => ({
    type: "open-programme",
    programmeId: around.newId(0),
    name: request.name,
    leadOrganisationId: await organisationIdOf(request.leadOrganisation, around),
    leadOrganisation: request.leadOrganisation,
    region: request.region,
    practice: request.practice,
    extraCriteria: request.extraCriteria ?? [],
    participantMix: request.participantMix,
    from: request.from,
    until: request.until,
    zone: request.zone,
  }),
});

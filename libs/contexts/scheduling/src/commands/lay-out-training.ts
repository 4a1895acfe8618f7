import { command } from "@sankofa/kernel/manifest";
import { CODE, ID, LOCAL_DATE, LONGEST_LINE, WEB_LINK } from "@sankofa/kernel/patterns";
import { ArrayMaxSize, ArrayMinSize, IsArray, IsOptional, IsString, Length, Matches } from "class-validator";
import { agendaOf } from "../content/agenda/agendas";
import type { TrainingCommand } from "../domain/training/training.decide";
import { training } from "../domain/training/training.noun";
import { knownProgrammesView } from "../views/known-programmes/known-programmes.view";
import { CLOCK_TIME } from "./request-patterns";

const MOST_DAYS = 30;

export class LayOutTrainingRequest {
  @Matches(ID)
  programmeId!: string;

  /** An agenda's name, e.g. `snmp-track-2`; that of the programme's own template where left out. */
  @IsOptional()
  @Matches(CODE)
  agenda?: string;

  /** One date for each day of the agenda, in order. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_DAYS)
  @Matches(LOCAL_DATE, { each: true })
  dates!: string[];

  /** When a day begins and ends by the clock of the zone, e.g. `09:00`. */
  @Matches(CLOCK_TIME)
  begins!: string;

  @Matches(CLOCK_TIME)
  ends!: string;

  /** The programme's where left out. */
  @IsOptional()
  @IsString()
  @Length(1, 64)
  zone?: string;

  @IsOptional()
  @IsString()
  @Length(1, LONGEST_LINE)
  place?: string;

  @IsOptional()
  @Matches(WEB_LINK)
  @Length(1, LONGEST_LINE)
  link?: string;
}

export const layOutTraining = command<LayOutTrainingRequest>({
  name: "lay-out-training",
  summary: "Lay the agenda of a training on real days",
  route: "POST /programmes/:programmeId/trainings",
  request: LayOutTrainingRequest,
  allow: ["coordinator", "programme-manager"],
  noun: training,
  id: (_, around) => around.newId(0),
  under: async ({ programmeId }, around) => {
    const known = await around.lookup(knownProgrammesView, programmeId);
    return known && knownProgrammesView.scope(known);
  },
  given: async ({ programmeId, agenda }, around) => {
    const known = await around.lookup(knownProgrammesView, programmeId);
    return { programmeKnown: known !== undefined, agenda: agendaOf(agenda ?? known?.template ?? "") };
  },
  command: async ({ programmeId, dates, begins, ends, zone, place, link }, around): Promise<TrainingCommand> => {
    const known = await around.lookup(knownProgrammesView, programmeId);
    const where = { ...(place ? { place } : {}), ...(link ? { link } : {}) };
    const terms = { trainingId: around.newId(0), programmeId, zone: zone ?? known?.zone ?? "", begins, ends, ...where };
    return { type: "lay-out-training", terms, dates };
  },
});

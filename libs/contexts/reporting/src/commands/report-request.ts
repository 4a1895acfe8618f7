import { createHash } from "node:crypto";
import { canonicalJson, type JsonObject } from "@sankofa/kernel/canonical-json";
import type { Surroundings } from "@sankofa/kernel/manifest";
import { ID, LOCAL_DATE } from "@sankofa/kernel/patterns";
import { localDateAt } from "@sankofa/kernel/time";
import { IsISO8601, Matches } from "class-validator";
import type { ReportFact } from "../domain/report/report.events";
import type { ReportGiven } from "../domain/report/report.decide";
import { countedValues } from "../views/indicators/counted-values.project";
import { indicatorsView } from "../views/indicators/indicators.view";
import { programmeFiguresView } from "../views/programme-figures/programme-figures.view";

/** A programme and a period, both days included. */
export class ReportRequest {
  @Matches(ID)
  programmeId!: string;

  @Matches(LOCAL_DATE)
  @IsISO8601({ strict: true })
  from!: string;

  @Matches(LOCAL_DATE)
  @IsISO8601({ strict: true })
  until!: string;
}

/** One report for each programme and period: its id follows from them. */
export const reportIdOf = ({ programmeId, from, until }: ReportRequest, around: Surroundings): Promise<string> =>
  around.reservationId("report", `${programmeId} ${from} ${until}`);

const digestOf = (submitted: Omit<ReportFact["data"], "digest">): string =>
  createHash("sha256")
    .update(canonicalJson(submitted as unknown as JsonObject))
    .digest("hex");

/** What the rules of a report look at. */
export const reportGiven = async ({ programmeId }: ReportRequest, around: Surroundings): Promise<ReportGiven> => {
  const programme = await around.lookup(programmeFiguresView, programmeId);
  return programme
    ? { programmeKnown: true, today: localDateAt(around.now, programme.zone), digestOf }
    : { programmeKnown: false };
};

/** The programme's numbers, pinned to where the log stood when they were counted. */
export const counted = async (request: ReportRequest, around: Surroundings) => {
  const { programmeId, from, until } = request;
  const pinned = await around.pinned(programmeFiguresView, programmeId);
  const indicators = await around.pinned(indicatorsView, around.tenant, pinned.position);
  const values = pinned.doc ? countedValues(pinned.doc, indicators.doc, { from, until }) : [];
  return {
    reportId: await reportIdOf(request, around),
    programmeId,
    from,
    until,
    position: pinned.position,
    values,
  };
};

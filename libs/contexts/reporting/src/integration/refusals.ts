import { refusals } from "@sankofa/kernel/manifest";
import type { ExportRefusal } from "../domain/export/export.decide";
import type { IndicatorRefusal } from "../domain/indicator/indicator.decide";
import type { ReportRefusal } from "../domain/report/report.decide";
import type { ResourceRefusal } from "../domain/resource/resource.decide";
import type { TermRefusal } from "../domain/term/term.decide";

/** Every reason this room has for saying no. */
export const reportingRefusals = refusals<
  IndicatorRefusal | ReportRefusal | ResourceRefusal | TermRefusal | ExportRefusal
>({
  "indicator-unknown": { status: 404, title: "There is no such indicator" },
  "indicator-shipped": { status: 409, title: "{indicator} comes with the platform: give yours another name" },
  "period-not-counted": { status: 422, title: "Only contacts as a whole are known by the period they took place in" },
  "programme-unknown": { status: 404, title: "There is no such programme" },
  "period-invalid": { status: 422, title: "The period from {from} until {until} is not one" },
  "period-not-over": { status: 409, title: "The period is not over before the end of {until}" },
  "nothing-to-export": { status: 404, title: "There is nothing of it yet that could be exported" },
  "report-unknown": { status: 404, title: "There is no such report" },
  "report-submitted-already": {
    status: 409,
    title: "This period was reported with other numbers; correct the report, with the reason",
  },
  "resource-unknown": { status: 404, title: "There is no such resource" },
  "resource-withdrawn": { status: 409, title: "The resource was withdrawn: catalogue it anew" },
  "provider-not-vetted": { status: 422, title: "Say how the provider was vetted before anybody is referred to it" },
  "term-unknown": { status: 404, title: "There is no such term" },
  "term-without-word": { status: 422, title: "Say what is preferred, in one language at least" },
});

import type { Content } from "@sankofa/kernel/manifest";
import type { Indicator } from "../../domain/indicator/indicator.policies";
import { indicatorsSchema, type ShippedIndicators } from "./indicator.schema";
import standard from "./standard/v1.json";

const shipped: readonly ShippedIndicators[] = [standard as ShippedIndicators];

export const indicatorContent: readonly Content[] = shipped.map((data) => ({
  kind: "indicator",
  id: "standard",
  version: data.version,
  schema: indicatorsSchema,
  data: data as unknown as Content["data"],
}));

/** What every programme is reported by, beside what its funder defines. */
export const STANDARD: readonly Indicator[] = shipped.flatMap(({ version, indicators }) =>
  indicators.map((each) => ({ ...each, version })),
);

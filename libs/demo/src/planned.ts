import { DAY, later, type Instant } from "@sankofa/kernel/time";
import type { ProgrammePlan } from "./cast/programme";
import type { Random } from "./machinery/random";
import type { DemoSize } from "./mark";
import type { FunderPlan } from "./stories/funder";
import { workday } from "./stories/stage";
import { FUNDERS, REGIONS, type Region } from "./words/regions";

/** How much is told. */
export interface DemoScale {
  readonly funders: number;
  readonly programmes: number;
  readonly applications: readonly [least: number, most: number];
  readonly capacity: readonly [least: number, most: number];
  readonly callsAMonth: number;
}

export const SCALES: Readonly<Record<DemoSize, DemoScale>> = {
  small: { funders: 1, programmes: 4, applications: [6, 8], capacity: [4, 5], callsAMonth: 4 },
  usual: { funders: 3, programmes: 12, applications: [6, 8], capacity: [4, 5], callsAMonth: 4 },
  large: { funders: 3, programmes: 30, applications: [18, 24], capacity: [14, 17], callsAMonth: 2.5 },
};

/** The first programme opens so long before the end of the story, the last one so shortly before it. */
const FIRST_OPENS_DAYS = 728;
const LAST_OPENS_DAYS = 35;

const regionOf = (index: number): Region => REGIONS[index % REGIONS.length] as Region;

const COHORTS = ["", ", second cohort", ", third cohort", ", fourth cohort"];

/** Who funds what, where and from when on. */
export const planned = (random: Random, scale: DemoScale, today: Instant): readonly FunderPlan[] => {
  const step = (FIRST_OPENS_DAYS - LAST_OPENS_DAYS) / Math.max(1, scale.programmes - 1);
  const programmes = Array.from({ length: scale.programmes }, (_, index): ProgrammePlan => {
    const region = regionOf(index);
    const cohort = Math.floor(index / REGIONS.length);
    return {
      name: `Norms mentoring ${region.name}${COHORTS[cohort] ?? `, cohort ${cohort + 1}`}`,
      lead: region.leads[cohort % region.leads.length] ?? region.name,
      region,
      opens: workday(random, later(today, -FIRST_OPENS_DAYS * DAY), step * index),
      capacity: random.whole(...scale.capacity),
      applications: random.whole(...scale.applications),
      callsAMonth: scale.callsAMonth,
    };
  });
  // The first funder has the youngest programme: whoever is led in sees applications that wait.
  return Array.from({ length: scale.funders }, (_, index) => ({
    name: FUNDERS[index] ?? `Fund ${index + 1}`,
    registered: later(today, -(FIRST_OPENS_DAYS + 4) * DAY + index * DAY),
    home: regionOf(index),
    programmes: programmes.filter((_programme, turn) => (programmes.length - 1 - turn) % scale.funders === index),
  }));
};

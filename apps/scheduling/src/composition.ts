// Before the rooms: it brings the metadata their request classes are decorated with.
import { compose, type Composition, type Platform } from "@sankofa/runtime/compose";
import { access } from "@sankofa/access";
import { assessment } from "@sankofa/assessment";
import { distributed, type DistributedEnvironment } from "@sankofa/distributed";
import { enrolment } from "@sankofa/enrolment";
import { relationships } from "@sankofa/relationships";
import { reporting } from "@sankofa/reporting";
import type { Settings } from "@sankofa/runtime/start/settings";
import { scheduling } from "@sankofa/scheduling";
import { version } from "../package.json";

/** The room that is hosted here, and those that it hears of. */
export const contexts = [scheduling];
export const elsewhere = [access, enrolment, relationships, assessment, reporting];

/** What a test may set beside what an operator may. */
type Overrides = Pick<DistributedEnvironment, "clock" | "env"> & Pick<Composition, "log">;

/** One room in a process of its own, on servers. */
export const composition = async (settings: Settings & Overrides): Promise<Platform> =>
  compose(
    {
      ports: await distributed({ ...settings, service: "scheduling", contexts }),
      contexts,
      elsewhere,
      version,
      ...(settings.log ? { log: settings.log } : {}),
    },
    settings,
  );

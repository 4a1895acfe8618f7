import { join } from "node:path";
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

/** The room that is hosted here, and those that are reached over the wire. */
export const contexts = [access];
export const elsewhere = [enrolment, relationships, scheduling, assessment, reporting];

/** What a test may set beside what an operator may. */
type Overrides = Pick<DistributedEnvironment, "clock" | "env"> & Pick<Composition, "log">;

/** The edge and the porch, before rooms that stand apart. */
export const composition = async (settings: Settings & Overrides): Promise<Platform> =>
  compose(
    {
      ports: await distributed({ ...settings, service: "gateway", contexts }),
      contexts,
      elsewhere,
      webFolder: join(__dirname, "../../web/dist"),
      origins: settings.origins,
      secureCookies: settings.origins.some((origin) => origin.startsWith("https:")),
      webhookReach: settings.webhookReach,
      version,
      backups: settings.backups,
      ...(settings.log ? { log: settings.log } : {}),
    },
    settings,
  );

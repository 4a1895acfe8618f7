import { join } from "node:path";
import { access } from "@sankofa/access";
import { assessment } from "@sankofa/assessment";
import { embedded } from "@sankofa/embedded";
import { enrolment } from "@sankofa/enrolment";
import { relationships } from "@sankofa/relationships";
import { reporting } from "@sankofa/reporting";
import { compose, type Platform } from "@sankofa/runtime/compose";
import type { Settings } from "@sankofa/runtime/start/settings";
import { scheduling } from "@sankofa/scheduling";
import { version } from "../package.json";

/** Everything in one process, on embedded stores. */
export const composition = async (settings: Settings): Promise<Platform> =>
  compose(
    {
      ports: await embedded(settings),
      contexts: [access, enrolment, relationships, scheduling, assessment, reporting],
      webFolder: join(__dirname, "../../web/dist"),
      origins: settings.origins,
      secureCookies: settings.origins.some((origin) => origin.startsWith("https:")),
      version,
    },
    settings,
  );

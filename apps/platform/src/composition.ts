import { join } from "node:path";
// Before the rooms: it brings the metadata their request classes are decorated with.
import { compose, type Composition, type Platform } from "@sankofa/runtime/compose";
import { access } from "@sankofa/access";
import { assessment } from "@sankofa/assessment";
import { makeDemo, type DemoRequest } from "@sankofa/demo/make-demo";
import { readMark, type DemoMark } from "@sankofa/demo/mark";
import { embedded, type EmbeddedEnvironment } from "@sankofa/embedded";
import { lockDataFolder } from "@sankofa/embedded/data-files";
import { enrolment } from "@sankofa/enrolment";
import { relationships } from "@sankofa/relationships";
import { reporting } from "@sankofa/reporting";
import type { Settings } from "@sankofa/runtime/start/settings";
import { Engine } from "@sankofa/runtime/engine";
import { silentLog } from "@sankofa/runtime/silent-log";
import { scheduling } from "@sankofa/scheduling";
import { version } from "../package.json";

/** The rooms of the house, the porch first. */
export const contexts = [access, enrolment, relationships, scheduling, assessment, reporting];

/** Makes the demonstration on the same stores and rooms that the platform then runs on. */
export const demonstration = (request: DemoRequest): Promise<DemoMark> =>
  makeDemo(
    {
      open: async (dataFolder, clock) => new Engine(await embedded({ dataFolder, clock }), contexts, silentLog),
      lock: lockDataFolder,
    },
    request,
  );

/** What a test may set beside what an operator may: the clock, the bus's manners, the log's place. */
type Overrides = Omit<Partial<EmbeddedEnvironment>, "dataFolder"> & Pick<Composition, "log">;

/** Everything in one process, on embedded stores. */
export const composition = async (settings: Settings & Overrides): Promise<Platform> =>
  compose(
    {
      ports: await embedded(settings),
      contexts,
      webFolder: join(__dirname, "../../web/dist"),
      origins: settings.origins,
      secureCookies: settings.origins.some((origin) => origin.startsWith("https:")),
      version,
      demonstration: readMark(settings.dataFolder) !== undefined,
      ...(settings.log ? { log: settings.log } : {}),
    },
    settings,
  );

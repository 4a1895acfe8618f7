import { existsSync } from "node:fs";
import { join } from "node:path";
// Before the rooms: it brings the metadata their request classes are decorated with.
import { compose, type Composition, type Platform } from "@sankofa/runtime/compose";
import { access } from "@sankofa/access";
import { assessment } from "@sankofa/assessment";
import { embedded, type EmbeddedEnvironment } from "@sankofa/embedded";
import { dataFiles } from "@sankofa/embedded/data-files";
import { EmbeddedDemo } from "@sankofa/embedded/embedded-demo";
import { enrolment } from "@sankofa/enrolment";
import { relationships } from "@sankofa/relationships";
import { reporting } from "@sankofa/reporting";
import { requireFreePort } from "@sankofa/runtime/start/free-port";
import type { Settings } from "@sankofa/runtime/start/settings";
import { scheduling } from "@sankofa/scheduling";
import { version } from "../package.json";

/** The rooms of the house, the porch first. */
export const contexts = [access, enrolment, relationships, scheduling, assessment, reporting];

export const demo = new EmbeddedDemo(contexts);

/** What a test may set beside what an operator may: the clock, the bus's manners, the log's place. */
type Overrides = Omit<Partial<EmbeddedEnvironment>, "dataFolder"> & Pick<Composition, "log">;

/** On the console for whoever starts it, and in the log for whoever looks later. */
const say = (sentence: string, log: Composition["log"]): void => {
  process.stdout.write(`${sentence}.\n`);
  log?.warn(sentence);
};

/** Everything in one process, on embedded stores. */
export const composition = async (settings: Settings & Overrides): Promise<Platform> => {
  // Of a folder that is worked in already its lock says more than the port.
  if (!existsSync(dataFiles(settings.dataFolder).facts)) await requireFreePort(settings);
  await demo.makeWhereAsked(settings);
  return compose(
    {
      ports: await embedded({ ...settings, notice: (sentence) => say(sentence, settings.log) }),
      contexts,
      webFolder: join(__dirname, "../../web/dist"),
      origins: settings.origins,
      secureCookies: settings.origins.some((origin) => origin.startsWith("https:")),
      webhookReach: settings.webhookReach,
      version,
      demonstration: demo.stands(settings.dataFolder),
      // A demonstration can be made again.
      backups: demo.stands(settings.dataFolder) ? undefined : settings.backups,
      ...(settings.log ? { log: settings.log } : {}),
    },
    settings,
  );
};

import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
// Before the rooms: it brings the metadata their request classes are decorated with.
import { compose, type Composition, type Platform } from "@sankofa/runtime/compose";
import { access } from "@sankofa/access";
import { assessment } from "@sankofa/assessment";
import { makeDemo, type DemoRequest } from "@sankofa/demo/make-demo";
import { readMark, type DemoMark } from "@sankofa/demo/mark";
import { signInLinks } from "@sankofa/demo/sign-in-links";
import { embedded, type EmbeddedEnvironment } from "@sankofa/embedded";
import { isData, lockDataFolder } from "@sankofa/embedded/data-files";
import { enrolment } from "@sankofa/enrolment";
import { relationships } from "@sankofa/relationships";
import { reporting } from "@sankofa/reporting";
import type { Progress } from "@sankofa/runtime/control/control-protocol";
import type { Settings } from "@sankofa/runtime/start/settings";
import { Engine } from "@sankofa/runtime/engine";
import { silentLog } from "@sankofa/runtime/silent-log";
import { scheduling } from "@sankofa/scheduling";
import { version } from "../package.json";

/** The rooms of the house, the porch first. */
export const contexts = [access, enrolment, relationships, scheduling, assessment, reporting];

/** What else lies in the folder stays there. */
const emptied = (dataFolder: string): void => {
  const lock = lockDataFolder(dataFolder);
  try {
    for (const name of readdirSync(dataFolder).filter(isData)) rmSync(join(dataFolder, name), { recursive: true });
  } finally {
    lock.release();
  }
};

/** Makes the demonstration on the same stores and rooms that the platform then runs on. */
export const demonstration = (request: DemoRequest): Promise<DemoMark> =>
  makeDemo(
    {
      open: async (dataFolder, clock) => new Engine(await embedded({ dataFolder, clock }), contexts, silentLog),
      clear: emptied,
    },
    request,
  );

/** How far the making of the demonstration has come, in tenths, for whoever waits at the terminal. */
const tellTenths = (): ((progress: Progress) => void) => {
  let told = 0;
  return ({ done, total }) => {
    const tenths = Math.floor((10 * done) / total);
    if (tenths > told) process.stderr.write(`Making the demonstration: ${10 * tenths} %\n`);
    told = tenths;
  };
};

/** A way into a demonstration for each of its roles. */
export const linksInto = ({ engine, url }: Pick<Platform, "engine" | "url">, { accounts }: DemoMark) =>
  signInLinks(engine, url, accounts);

/** What is said after the start on a demonstration: a way in for each role. */
export const waysIn = async (platform: Platform, { demo, dataFolder }: Settings): Promise<readonly string[]> => {
  const mark = demo && readMark(dataFolder);
  if (!mark) return [];
  const links = await linksInto(platform, mark);
  return links.map(({ role, url: link, minutes }) => `Sign in as ${role} within ${minutes} minutes at ${link}`);
};

/** What a test may set beside what an operator may: the clock, the bus's manners, the log's place. */
type Overrides = Omit<Partial<EmbeddedEnvironment>, "dataFolder"> & Pick<Composition, "log">;

/** Everything in one process, on embedded stores. */
export const composition = async (settings: Settings & Overrides): Promise<Platform> => {
  const { dataFolder, demo } = settings;
  if (demo) await demonstration({ dataFolder, size: demo, report: tellTenths() });
  return compose(
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
};

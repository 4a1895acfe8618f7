import { composition } from "../../../apps/platform/src/composition";
import { newCommandId } from "@sankofa/runtime/command-ids";
import type { Platform } from "@sankofa/runtime/compose";
import { AccessRoom } from "@sankofa/runtime/edge/access-room";
import { firstLink, signInLink } from "@sankofa/runtime/operations/sign-in-link";
import { TestClock } from "@sankofa/testing/test-clock";
import { pino } from "pino";

/** What a journey asks of the platform's process beside HTTP: things only its operator and its clock can do. */
export type Ask =
  | { readonly verb: "start"; readonly dataFolder: string; readonly now: string; readonly port: number }
  | { readonly verb: "set-clock"; readonly to: string }
  | { readonly verb: "rebuild"; readonly view: string }
  | { readonly verb: "another-funder"; readonly name: string; readonly administrator: string }
  | { readonly verb: "views" }
  | { readonly verb: "stop" };

/** The real platform in a process of its own, so that a journey can kill it: driven by messages from the test. */
let platform: Platform | undefined;
let clock: TestClock | undefined;

const PATIENCE_MS = 5_000;

/** The bus delivers again and late, as a broker would. */
const BUS = { duplicateEvery: 2, delay: 5 } as const;

/** A second tenant on the same machine: only its operator can make one. Gives a link that signs its administrator in. */
const anotherFunder = async (name: string, administrator: string): Promise<{ readonly url: string }> => {
  if (!platform || !clock) throw new Error("The platform is not running");
  const now = clock.now();
  const funder = newCommandId(now);
  const access = new AccessRoom(platform.rooms);
  const operator = { actor: "operator", tenant: funder, grants: [] };
  const opened = await access.openAccount(operator, newCommandId(now), administrator);
  const registered = await access.registerFunder(operator, newCommandId(now), name, opened.id);
  await platform.engine.positions.waitFor("accounts", registered.position, PATIENCE_MS);
  return { url: (await signInLink(platform.engine, platform.url, opened.id)).url };
};

const answer = async (ask: Ask): Promise<unknown> => {
  switch (ask.verb) {
    case "start": {
      clock = new TestClock(ask.now);
      const settings = {
        port: ask.port,
        host: "127.0.0.1",
        dataFolder: ask.dataFolder,
        demo: undefined,
        openBrowser: false,
        origins: [],
      };
      platform = await composition({ ...settings, clock, bus: BUS, log: pino({ level: "warn" }, pino.destination(2)) });
      return { url: platform.url, link: await firstLink(platform.engine, platform.url) };
    }
    case "set-clock":
      clock?.set(ask.to);
      return {};
    case "rebuild":
      return platform?.engine.rebuild(ask.view);
    case "another-funder":
      return anotherFunder(ask.name, ask.administrator);
    case "views":
      return [...(platform?.engine.projections.runs.keys() ?? [])];
    case "stop":
      await platform?.stop();
      return {};
  }
};

process.on("message", ({ id, ask }: { readonly id: number; readonly ask: Ask }) => {
  answer(ask).then(
    (result) => process.send?.({ id, result }),
    (error: unknown) =>
      process.send?.({ id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  );
});

import { composition } from "../../../apps/platform/src/composition";
import { TestClock } from "@sankofa/testing/test-clock";
import type { Platform } from "@sankofa/runtime/compose";
import { firstLink } from "@sankofa/runtime/operations/sign-in-link";
import { pino } from "pino";

/** What a journey asks of the platform's process beside HTTP: things only its operator and its clock can do. */
export type Ask =
  | { readonly verb: "start"; readonly dataFolder: string; readonly now: string; readonly port: number }
  | { readonly verb: "set-clock"; readonly to: string }
  | { readonly verb: "rebuild"; readonly view: string }
  | { readonly verb: "views" }
  | { readonly verb: "stop" };

/** The real platform in a process of its own, so that a journey can kill it: driven by messages from the test. */
let platform: Platform | undefined;
let clock: TestClock | undefined;

/** The bus delivers again and late, as a broker would. */
const BUS = { duplicateEvery: 2, delay: 5 } as const;

const answer = async (ask: Ask): Promise<unknown> => {
  switch (ask.verb) {
    case "start": {
      clock = new TestClock(ask.now);
      const settings = { port: ask.port, host: "127.0.0.1", dataFolder: ask.dataFolder, demo: undefined, openBrowser: false, origins: [] };
      platform = await composition({ ...settings, clock, bus: BUS, log: pino({ level: "warn" }, pino.destination(2)) });
      return { url: platform.url, link: await firstLink(platform) };
    }
    case "set-clock":
      clock?.set(ask.to);
      return {};
    case "rebuild":
      return platform?.engine.rebuild(ask.view);
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
    (error: unknown) => process.send?.({ id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  );
});

import type { Command } from "commander";
import { contexts } from "@sankofa/platform-app";
import { MOMENTS, momentSaid } from "@sankofa/runtime/edge/as-of";
import { ContractFeed } from "@sankofa/runtime/feed/contract-feed";
import { House } from "@sankofa/runtime/house";
import { foldFromLog } from "@sankofa/runtime/operations/fold-from-log";
import { EXIT } from "@sankofa/runtime/start/sentences";
import { logMeant } from "../composition";
import { run, Stop } from "../terminal";

interface Options {
  readonly at?: string;
  readonly time: string;
}

/** The moment an option was given, written as HTTP takes it too, as the instant that it is; or the end of the verb. */
export const requireMoment = (option: string, value: string): string => {
  const moment = momentSaid(value);
  if (moment === undefined) throw new Stop("bad-instant", `${option} takes ${MOMENTS}, not ${value}.`, EXIT.usage);
  return moment;
};

const requireTime = (time: string): "recorded" | "happened" => {
  if (time !== "recorded" && time !== "happened")
    throw new Stop("bad-time", `--time takes recorded or happened, not ${time}.`, EXIT.usage);
  return time;
};

/** `sankofa as-of`: one record as it stood at a moment, folded from the log alone. */
export const asOf = (program: Command): void => {
  program
    .command("as-of <view> <id>")
    .description(
      "fold one record from the log alone, as of a moment; a view that does not exist is answered with all that do",
    )
    .option("--at <moment>", "e.g. 2026-03-12T09:00:00Z, or 2026-03-12 for all of that day; now when left out")
    .option("--time <recorded|happened>", "by when facts were recorded, or by when they happened", "recorded")
    .action(function (this: Command, name: string, id: string, { at, time }: Options) {
      return run(this, async (terminal) => {
        const by = requireTime(time);
        const moment = at === undefined ? undefined : { at: requireMoment("--at", at), time: by };
        const house = new House(contexts);
        const view = house.views.get(name);
        if (!view)
          throw new Stop(
            "no-such-view",
            `There is no view ${name}. Views: ${[...house.views.keys()].join(", ")}.`,
            EXIT.usage,
          );
        const store = await logMeant(terminal);
        try {
          const folded = await foldFromLog(
            store,
            new ContractFeed(house),
            view,
            id,
            moment,
            terminal.report,
            terminal.signal,
          );
          terminal.print(folded, () =>
            folded.doc === null
              ? [`There was no ${id} in ${name} then, up to position ${folded.position}.`]
              : [
                  `${name} ${id}, from ${folded.facts} facts up to position ${folded.position}:`,
                  JSON.stringify(folded.doc, null, 2),
                ],
          );
        } finally {
          await store.close();
        }
      });
    });
};

import type { Command } from "commander";
import { openLog } from "@sankofa/embedded/data-files";
import { isInstant } from "@sankofa/kernel/time";
import { contexts } from "@sankofa/platform-app";
import { ContractFeed } from "@sankofa/runtime/feed/contract-feed";
import { House } from "@sankofa/runtime/house";
import { foldFromLog } from "@sankofa/runtime/operations/fold-from-log";
import { run, Stop } from "../terminal";

interface Options {
  readonly at?: string;
  readonly time: string;
}

/** `sankofa as-of`: one record as it stood at a moment, folded from the log alone. */
export const asOf = (program: Command): void => {
  const house = new House(contexts);
  program
    .command("as-of <view> <id>")
    .description(`fold one record from the log alone, as of a moment; views: ${[...house.views.keys()].join(", ")}`)
    .option("--at <instant>", "e.g. 2026-03-12T09:00:00.000Z; now when left out")
    .option("--time <recorded|happened>", "by when facts were recorded, or by when they happened", "recorded")
    .action(function (this: Command, name: string, id: string, { at, time }: Options) {
      return run(this, async (terminal) => {
        const view = house.views.get(name);
        if (!view)
          throw new Stop("no-such-view", `There is no view ${name}. Views: ${[...house.views.keys()].join(", ")}`, 64);
        if (at !== undefined && !isInstant(at))
          throw new Stop("bad-instant", "--at takes an instant such as 2026-03-12T09:00:00.000Z", 64);
        if (time !== "recorded" && time !== "happened")
          throw new Stop("bad-time", "--time takes recorded or happened", 64);
        const store = openLog(terminal.data);
        try {
          const moment = at === undefined ? undefined : { at, time: time as "recorded" | "happened" };
          const folded = await foldFromLog(
            store,
            new ContractFeed(house),
            view,
            id,
            moment,
            terminal.report,
            terminal.signal,
          );
          terminal.print(folded, () => [
            `${name} ${id}, from ${folded.facts} facts up to position ${folded.position}:`,
            JSON.stringify(folded.doc, null, 2),
          ]);
        } finally {
          await store.close();
        }
      });
    });
};

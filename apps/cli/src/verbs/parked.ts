import type { Command } from "commander";
import type { ParkedReport, Unparked } from "@sankofa/runtime/runners/parked-work";
import { perform } from "../running";
import { run, type Terminal } from "../terminal";

/**
 * `sankofa parked`: facts that a view could not fold or the publisher not make out, each with those of the same document or
 * stream that queue behind it.
 */
export const parked = (program: Command): void => {
  const verbs = program
    .command("parked")
    .description("facts that a view or the publisher cannot read: list, replay, discard");
  const verb = (
    words: string,
    description: string,
    work: (terminal: Terminal, args: Readonly<Record<string, string>>) => Promise<void>,
  ): void => {
    verbs
      .command(words)
      .description(description)
      .exitOverride()
      .showHelpAfterError("See --help.")
      .action(function (this: Command, view: string | undefined, key: string | undefined) {
        return run(this, (terminal) =>
          work(terminal, { ...(view === undefined ? {} : { view }), ...(key === undefined ? {} : { key }) }),
        );
      });
  };
  verb("list [view] [key]", "what stands still, and why", async (terminal, args) => {
    const reports = (await perform(terminal, "parked-list", args)) as readonly ParkedReport[];
    terminal.print(reports, () =>
      reports.length === 0 ? ["Nothing is parked."] : reports.map((report) => sentence(report)),
    );
  });
  verb("replay [view] [key]", "fold or publish what is parked, after a repair", (terminal, args) =>
    unpark(terminal, "parked-replay", args),
  );
  verb(
    "discard <view> <key>",
    "give up the fact that cannot be read and go on with those behind it",
    (terminal, args) => unpark(terminal, "parked-discard", args),
  );
};

const sentence = ({ runner, view, key, position, type, reason, facts }: ParkedReport): string =>
  `${runner === "view" ? `view ${view}` : runner}  ${key}  ${type} at ${Number(position)}: ${reason}${facts > 1 ? `; ${facts - 1} behind it` : ""}`;

/** Something left parked is a result that is not a good one. */
const unpark = async (terminal: Terminal, verb: string, args: Readonly<Record<string, string>>): Promise<void> => {
  const done = (await perform(terminal, verb, args)) as readonly Unparked[];
  terminal.print(done, () =>
    done.length === 0
      ? ["Nothing is parked."]
      : done.map(
          ({ view, key, folded, discarded, left }) =>
            `${view}  ${key}  ${folded} ${view === "publisher" ? "published" : "folded"}, ${discarded} given up, ${left} still parked`,
        ),
  );
  if (done.some(({ left }) => left > 0)) terminal.unwell();
};

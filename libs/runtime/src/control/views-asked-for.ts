import type { Engine } from "../engine";
import type { ProjectionRun } from "../runners/projection-run";

/** No view has the name that was asked for. */
export class NoSuchView extends Error {
  readonly code = "no-such-view";

  constructor(name: string, names: readonly string[]) {
    super(`There is no view ${name}. Views: ${names.join(", ")}.`);
  }
}

/** The view of that name, or all where none is named. */
export const viewsAskedFor = ({ projections: { runs } }: Engine, name: unknown): readonly ProjectionRun[] => {
  if (typeof name !== "string") return [...runs.values()];
  const run = runs.get(name);
  if (!run) throw new NoSuchView(name, [...runs.keys()]);
  return [run];
};

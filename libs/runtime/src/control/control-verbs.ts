import type { Platform } from "../compose";
import type { Engine } from "../engine";
import { signInLink } from "../operations/sign-in-link";
import type { Rebuilt } from "../runners/rebuild";
import type { ControlVerb } from "./control-protocol";

/** No view has the name that was asked for. */
export class NoSuchView extends Error {
  readonly code = "no-such-view";

  constructor(name: string, names: readonly string[]) {
    super(`There is no view ${name}. Views: ${names.join(", ")}.`);
  }
}

/** What a running platform does for its operator. */
export const controlVerbs = (
  engine: Engine,
  { url, publicUrl }: Pick<Platform, "url" | "publicUrl">,
): Readonly<Record<string, ControlVerb>> => ({
  "sign-in-link": ({ account }) => signInLink(engine, publicUrl, typeof account === "string" ? account : undefined),
  rebuild: async ({ view }, report, signal) => {
    const names = typeof view === "string" ? [view] : [...engine.projections.runs.keys()];
    const unknown = names.find((name) => !engine.projections.runs.has(name));
    if (unknown !== undefined) throw new NoSuchView(unknown, [...engine.projections.runs.keys()]);
    const { position: head } = await engine.ports.eventStore.head();
    const rebuilt: Rebuilt[] = [];
    for (const name of names)
      rebuilt.push(
        await engine.rebuild(name, {
          signal,
          onProgress: (position) => report({ done: Number(position), total: Number(head), doing: name }),
        }),
      );
    return rebuilt;
  },
  backup: ({ to }, report, signal) => engine.ports.operator.backup(String(to), report, signal),
  status: async () => ({ url, head: await engine.ports.eventStore.head() }),
});

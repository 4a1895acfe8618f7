import type { Platform } from "../compose";
import type { Engine } from "../engine";
import { signInLink } from "../operations/sign-in-link";
import type { Rebuilt } from "../runners/rebuild";
import type { ControlVerb } from "./control-protocol";
import { parkedVerbs } from "./parked-verbs";
import { viewsAskedFor } from "./views-asked-for";

/** What a running platform does for its operator. */
export const controlVerbs = (
  engine: Engine,
  { url, publicUrl }: Pick<Platform, "url" | "publicUrl">,
): Readonly<Record<string, ControlVerb>> => ({
  "sign-in-link": ({ account }) => signInLink(engine, publicUrl, typeof account === "string" ? account : undefined),
  rebuild: async ({ view }, report, signal) => {
    const names = viewsAskedFor(engine, view).map((run) => run.view.name);
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
  ...parkedVerbs(engine),
  backup: ({ to }, report, signal) => engine.ports.operator.backup(String(to), report, signal),
  status: async () => ({ url, head: await engine.ports.eventStore.head() }),
});

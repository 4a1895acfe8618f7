import { dataFiles } from "@sankofa/embedded/data-files";
import { demo } from "@sankofa/platform-app";
import { askRunning, NotRunning } from "@sankofa/runtime/control/control-client";
import type { MadeLink } from "@sankofa/runtime/operations/sign-in-link";
import { engineOn } from "./composition";
import type { Terminal } from "./terminal";

const USUAL_URL = "http://127.0.0.1:4600";

type Demonstration = Awaited<ReturnType<typeof demo.make>>;
type RoleLink = MadeLink & { readonly role: string };

export interface MadeDemo {
  readonly facts: number;
  readonly programmes: number;
  readonly funders: number;
  /** A way in for each role, for half an hour and once. */
  readonly links: readonly RoleLink[];
}

/** Makes the demonstration where it is not there yet, and a sign-in link for each role. */
export const makeDemo = async (terminal: Terminal, size: Demonstration["size"]): Promise<MadeDemo> => {
  const { data: dataFolder, report, signal } = terminal;
  const made = await demo.make({ dataFolder, size, report, signal });
  const { facts, programmes, funders } = made;
  return { facts, programmes, funders, links: await linksFor(terminal, made) };
};

/** The platform that runs on the data makes the links, or this process does where none runs. */
const linksFor = async (terminal: Terminal, made: Demonstration): Promise<readonly RoleLink[]> => {
  const links: RoleLink[] = [];
  const { control } = dataFiles(terminal.data);
  try {
    for (const { role, account } of made.accounts) {
      const request = { verb: "sign-in-link", args: { account } };
      const link = await askRunning(control, request, terminal.report, terminal.signal);
      links.push({ role, ...(link as MadeLink) });
    }
    return links;
  } catch (error) {
    if (!(error instanceof NotRunning)) throw error;
  }
  const engine = await engineOn({ dataFolder: terminal.data });
  try {
    return await demo.linksInto({ engine, publicUrl: USUAL_URL }, made);
  } finally {
    await engine.stop();
  }
};

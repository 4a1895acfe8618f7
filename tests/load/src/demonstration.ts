import { join } from "node:path";
import type { DemoMark } from "@sankofa/demo/mark";
import { later, MINUTE } from "@sankofa/kernel/time";
import { demo } from "@sankofa/platform-app";
import type { Size } from "./figure";

/** The demonstration that pages are opened on. */
export interface Demonstration extends Pick<DemoMark, "facts" | "accounts"> {
  readonly dataFolder: string;
}

/** Made as its verb makes it; its last moment is a minute ago. */
export const makeDemonstration = async (folder: string, { demonstration }: Size): Promise<Demonstration> => {
  const dataFolder = join(folder, "demonstration");
  const today = later(new Date().toISOString(), -MINUTE);
  const { facts, accounts } = await demo.make({ dataFolder, size: demonstration, today });
  return { dataFolder, facts, accounts };
};

import { publicContract } from "@sankofa/kernel/contract";
import { field } from "@sankofa/kernel/schema";
import { tally } from "@sankofa/testing/sample/tally.context";
import { House } from "../house";
import { ContractFeed } from "./contract-feed";

export const TYPE = "org.sankofa.tally.counted.v1";
const COUNTED = "tally.tally-counted";
const counting = tally.outbound[COUNTED]!;
/** What a program with a mistake cannot make out. */
export const UNLUCKY = 4;

/** The sample room, counting aloud. */
export const countingAloud = ({ broken = false } = {}): ContractFeed =>
  new ContractFeed(
    new House([
      {
        ...tally,
        contracts: { ...tally.contracts, [TYPE]: publicContract(1, "A tally counted", { by: field.whole(1) }) },
        outbound: {
          ...tally.outbound,
          [COUNTED]: {
            ...counting,
            outside: ({ data: { by } }: { data: { by: number } }) => {
              if (broken && by === UNLUCKY) throw new Error("Unlucky");
              return { type: TYPE, data: { by } };
            },
          },
        },
      },
    ]),
  );

import type { Size } from "./figure";
import { MAKERS } from "./prepared";

const [name = "", folder = "", size = "{}"] = process.argv.slice(2);

const made = async (): Promise<unknown> => {
  const load = MAKERS[name];
  if (!load) throw new Error(`Nothing is made for ${name}`);
  return (await load())(folder, JSON.parse(size) as Size);
};

made().then(
  (said) => process.send?.(said, () => process.exit(0)),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Member } from "./member";
import type { UnderTest } from "./platform-under-test";

/** The mails that have left the house for somebody, each as it was handed over. */
export const mailsTo = ({ dataFolder }: Pick<UnderTest, "dataFolder">, { account }: Member): readonly string[] => {
  const folder = join(dataFolder, "outbox", account);
  return existsSync(folder) ? readdirSync(folder).flatMap((name) => waiting(join(folder, name))) : [];
};

/** A mail that is over leaves the spool while it is looked at. */
const waiting = (file: string): readonly string[] => {
  try {
    return [readFileSync(file, "utf8")];
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
};

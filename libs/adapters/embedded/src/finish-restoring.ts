import { lockDataFolder } from "./data-files";
import { restoreIsUnfinished, takeBack } from "./restore-journal";

/**
 * A restore that was killed in the middle is taken back before anything is opened, or said of what lies there: till then it may be
 * partly the backup's.
 */
export const finishRestoring = (dataFolder: string, notice: (sentence: string) => void): void => {
  if (!restoreIsUnfinished(dataFolder)) return;
  const lock = lockDataFolder(dataFolder);
  try {
    takeBack(dataFolder);
  } finally {
    lock.release();
  }
  notice(
    `A restore was interrupted in ${dataFolder}; what stood there before it is back. To have the backup, restore it again`,
  );
};

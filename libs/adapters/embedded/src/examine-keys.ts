import { examineSqliteMasterKey } from "@sankofa/key-vault-sqlite";
import { dataFiles } from "./data-files";

/** Throws where a start would refuse the master key in a folder, and changes nothing; false where there is none yet. */
export const examineMasterKey = (dataFolder: string): Promise<boolean> => {
  const { keys, masterKey } = dataFiles(dataFolder);
  return examineSqliteMasterKey({ file: keys, masterKeyFile: masterKey });
};

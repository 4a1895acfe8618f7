import { existsSync } from "node:fs";
import type * as Fs from "node:fs";

/** The paths that were told to reach the disk, in the order in which they did, until the spies are taken away. */
export const reachingDisk = (): ReadonlySet<string> => {
  const fs = jest.requireActual<typeof Fs>("node:fs");
  const { openSync, fsyncSync } = fs;
  const opened = new Map<number, string>();
  const reached = new Set<string>();
  jest.spyOn(fs, "openSync").mockImplementation((path, ...how) => {
    const handle = openSync(path, ...how);
    opened.set(handle, String(path));
    return handle;
  });
  jest.spyOn(fs, "fsyncSync").mockImplementation((handle) => {
    fsyncSync(handle);
    reached.add(opened.get(handle) ?? "");
  });
  return reached;
};

/** What there is of these paths when that file is removed. */
export const whenRemoved = (file: string, paths: readonly string[]): Promise<readonly string[]> => {
  const fs = jest.requireActual<typeof Fs>("node:fs");
  const { rmSync } = fs;
  return new Promise((resolve) =>
    jest.spyOn(fs, "rmSync").mockImplementation((path, how) => {
      if (String(path) === file && existsSync(file)) resolve(paths.filter((each) => existsSync(each)));
      rmSync(path, how);
    }),
  );
};

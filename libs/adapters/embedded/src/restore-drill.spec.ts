import fs, { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Caller } from "@sankofa/kernel/scope";
import { newCommandId } from "@sankofa/runtime/command-ids";
import { Engine } from "@sankofa/runtime/engine";
import type { CommandAnswer, RoomReply } from "@sankofa/runtime/rooms";
import { silentLog } from "@sankofa/runtime/silent-log";
import { tallies, tally } from "@sankofa/testing/sample/tally.context";
import { TestClock } from "@sankofa/testing/test-clock";
import { embedded } from "./embedded";
import { restoreDrill } from "./restore-drill";

const FUNDER = "0190a0a0-0000-7000-8000-000000000001";
const grant = { id: FUNDER, role: "programme-manager", level: "funder", on: FUNDER } as const;
const caller: Caller = { actor: "account:one", tenant: FUNDER, grants: [grant] };
const { signal } = new AbortController();
const silent = (): void => undefined;

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "sankofa-drilled-"))));
afterEach(() => {
  jest.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

/** A backup of an installation in which a tally was opened. */
const backedUp = async (): Promise<string> => {
  const clock = new TestClock();
  const engine = new Engine(await embedded({ dataFolder: join(folder, "data"), clock }), [tally], silentLog);
  const request = { owner: "Ama Mensah", due: "2026-01-06T08:00:00.000Z" };
  const call = { kind: "command", caller, commandId: newCommandId(clock.now()), request } as const;
  const reply: RoomReply<CommandAnswer> = await engine.commands.execute("tally.open-tally", call);
  expect(reply).toHaveProperty("ok");
  await engine.ports.operator.backup(join(folder, "backup"), silent, signal);
  await engine.stop();
  return join(folder, "backup");
};

test("OPS-2 where there is no room for the drill, that is said, and nothing against the backup", async () => {
  const backup = await backedUp();
  const full = Object.assign(new Error("ENOSPC: no space left on device, copyfile"), { code: "ENOSPC" });
  jest.spyOn(fs, "copyFileSync").mockImplementation(() => {
    throw full;
  });
  const scratch = join(folder, "scratch");
  const drill = restoreDrill({ backup, scratch, contexts: [tally], report: silent, signal });
  await expect(drill).rejects.toBe(full);
  expect(existsSync(scratch)).toBe(false);
});

test("OPS-2 a fact that no view folds says nothing against the backup that holds it", async () => {
  const backup = await backedUp();
  jest.spyOn(tallies, "project").mockImplementation(() => {
    throw new Error("This cannot be folded");
  });
  const scratch = join(folder, "scratch");
  const verdict = await restoreDrill({ backup, scratch, contexts: [tally], report: silent, signal });
  expect(verdict).toMatchObject({
    ok: true,
    facts: 1,
    views: expect.arrayContaining([expect.objectContaining({ parked: 1, equal: true })]),
  });
  expect(existsSync(scratch)).toBe(false);
});

test("OPS-2 a folder that is not there is no bad backup: it is said that it is not there, and nothing is made", async () => {
  const [backup, scratch] = [join(folder, "mistyped"), join(folder, "scratch")];
  const drill = restoreDrill({ backup, scratch, contexts: [tally], report: silent, signal });
  await expect(drill).rejects.toMatchObject({ code: "backup-missing", message: expect.stringContaining(backup) });
  expect(existsSync(scratch)).toBe(false);
});

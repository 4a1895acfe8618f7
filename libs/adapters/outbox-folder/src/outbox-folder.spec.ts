import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import type * as fs from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DAY, later } from "@sankofa/kernel/time";
import { OutboxUnavailable } from "@sankofa/ports/outbox";
import { describeOutbox, type Arrived } from "@sankofa/ports/outbox.contract";
import { TestClock } from "@sankofa/testing/test-clock";
import { folderOutbox, mailsIn } from "./outbox-folder";

const FROM = "Sankofa <no-reply@mentors.example.org>";
const MORNING = "2026-03-03T09:00:00.000Z";
const clock = new TestClock(MORNING);
const header = (source: string, name: string): string => new RegExp(`^${name}: (.*)\\r$`, "m").exec(source)?.[1] ?? "";

const arrivedIn = async (folder: string): Promise<readonly Arrived[]> =>
  (await mailsIn(folder)).map((name) => {
    const source = readFileSync(join(folder, name), "utf8");
    return { messageId: header(source, "Message-ID"), to: header(source, "To"), source };
  });

describeOutbox("a folder", () => {
  const above = mkdtempSync(join(tmpdir(), "sankofa-outbox-"));
  const folder = join(above, "outbox");
  return {
    open: async () => folderOutbox(folder, FROM, clock),
    arrived: () => arrivedIn(folder),
    clean: async () => rmSync(above, { recursive: true }),
  };
});

const mail = {
  ...{ id: "one", recipient: "0190c000-0000-7000-8000-000000000001", to: "amara@example.org", language: "en" },
  ...{ subject: "A reminder", text: "Tomorrow.", goodUntil: later(MORNING, DAY) },
};

test("SCH-7 the same mail made again is one file, as it was written first", async () => {
  const folder = mkdtempSync(join(tmpdir(), "sankofa-outbox-"));
  for (const text of ["Tomorrow.", "Another text."]) await folderOutbox(folder, FROM, clock).send({ ...mail, text });
  const arrived = await arrivedIn(folder);
  expect(arrived).toHaveLength(1);
  expect(arrived[0]?.source).toContain("Tomorrow.");
  rmSync(folder, { recursive: true });
});

test("SCH-7 where no folder can be made it says so, for every user", async () => {
  const above = mkdtempSync(join(tmpdir(), "sankofa-outbox-"));
  writeFileSync(join(above, "outbox"), "a file in the folder's place");
  const outbox = folderOutbox(join(above, "outbox"), FROM, clock);
  await expect(outbox.check()).rejects.toThrow(OutboxUnavailable);
  await expect(outbox.send(mail)).rejects.toMatchObject({ reason: "disk-error" });
  rmSync(above, { recursive: true });
});

describe("PRV-3 nothing lies there longer than it must", () => {
  let folder: string;
  const [hers, his] = [mail.recipient, "0190c000-0000-7000-8000-000000000002"];
  const draftOf = (recipient: string): void => {
    mkdirSync(join(folder, "drafts"), { recursive: true });
    writeFileSync(join(folder, "drafts", `${recipient}_one.1`), "To: amara@example.org");
  };
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "sankofa-outbox-"))));
  afterEach(() => rmSync(folder, { recursive: true }));

  test("what a killed process began goes when it is begun again", async () => {
    draftOf(hers);
    await folderOutbox(folder, FROM, clock).tidy();
    expect(readdirSync(join(folder, "drafts"))).toEqual([]);
  });

  test("of somebody forgotten no draft stays, of others all", async () => {
    for (const each of [hers, his]) draftOf(each);
    await folderOutbox(folder, FROM, clock).forget(hers);
    expect(readdirSync(join(folder, "drafts"))).toEqual([`${his}_one.1`]);
  });

  test("what is past goes with the next mail, and when it is begun again", async () => {
    const time = new TestClock(MORNING);
    const outbox = folderOutbox(folder, FROM, time);
    await outbox.send(mail);
    await outbox.send({ ...mail, id: "two", goodUntil: later(MORNING, 2 * DAY) });
    time.advance(DAY);
    await outbox.send({ ...mail, id: "three", goodUntil: later(MORNING, 4 * DAY) });
    expect(await mailsIn(folder)).toEqual([join(hers, "three.eml"), join(hers, "two.eml")]);
    time.advance(2 * DAY);
    await folderOutbox(folder, FROM, time).tidy();
    expect(await mailsIn(folder)).toEqual([join(hers, "three.eml")]);
  });

  test("what is past and cannot be removed keeps no other mail from going or leaving, and goes with a later one", async () => {
    const time = new TestClock(MORNING);
    const outbox = folderOutbox(folder, FROM, time);
    for (const id of ["one", "two"]) await outbox.send({ ...mail, id });
    time.advance(DAY);
    const promises = jest.requireActual<typeof fs>("node:fs/promises");
    const { rm } = promises;
    const stuck = jest.spyOn(promises, "rm").mockImplementation(async (path, how) => {
      if (String(path).endsWith("one.eml")) throw Object.assign(new Error("EACCES: not allowed"), { code: "EACCES" });
      return rm(path, how);
    });
    await outbox.send({ ...mail, id: "three", goodUntil: later(MORNING, 4 * DAY) });
    await folderOutbox(folder, FROM, time).tidy();
    expect(await mailsIn(folder)).toEqual([join(hers, "one.eml"), join(hers, "three.eml")]);
    stuck.mockRestore();
    await outbox.send({ ...mail, id: "four", goodUntil: later(MORNING, 4 * DAY) });
    expect(await mailsIn(folder)).toEqual([join(hers, "four.eml"), join(hers, "three.eml")]);
  });

  test("whether it could be written to is told without making it", async () => {
    await folderOutbox(join(folder, "not", "yet"), FROM, clock).check();
    expect(existsSync(join(folder, "not"))).toBe(false);
  });
});

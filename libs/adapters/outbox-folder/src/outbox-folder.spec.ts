import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { OutboxUnavailable } from "@sankofa/ports/outbox";
import { describeOutbox, type Arrived } from "@sankofa/ports/outbox.contract";
import { folderOutbox, mailsIn } from "./outbox-folder";

const FROM = "Sankofa <no-reply@mentors.example.org>";
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
    open: async () => folderOutbox(folder, FROM),
    arrived: () => arrivedIn(folder),
    clean: async () => rmSync(above, { recursive: true }),
  };
});

const mail = {
  ...{ id: "one", recipient: "0190c000-0000-7000-8000-000000000001", to: "amara@example.org", language: "en" },
  ...{ subject: "A reminder", text: "Tomorrow." },
};

test("SCH-7 the same mail made again is one file, as it was written first", async () => {
  const folder = mkdtempSync(join(tmpdir(), "sankofa-outbox-"));
  for (const text of ["Tomorrow.", "Another text."]) await folderOutbox(folder, FROM).send({ ...mail, text });
  const arrived = await arrivedIn(folder);
  expect(arrived).toHaveLength(1);
  expect(arrived[0]?.source).toContain("Tomorrow.");
  rmSync(folder, { recursive: true });
});

test("SCH-7 where no folder can be made it says so, for every user", async () => {
  const above = mkdtempSync(join(tmpdir(), "sankofa-outbox-"));
  writeFileSync(join(above, "outbox"), "a file in the folder's place");
  const outbox = folderOutbox(join(above, "outbox"), FROM);
  await expect(outbox.check()).rejects.toThrow(OutboxUnavailable);
  await expect(outbox.send(mail)).rejects.toMatchObject({ reason: "disk-error" });
  rmSync(above, { recursive: true });
});

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { examineMail } from "./examine-mail";

const above = mkdtempSync(join(tmpdir(), "sankofa-mails-"));
afterAll(() => rmSync(above, { recursive: true }));
const inTheWay = join(above, "a-file");
writeFileSync(inTheWay, "");

test.each([
  ["nothing is named", {}, undefined, "worth-knowing"],
  ["the usual folder can be made", {}, join(above, "outbox"), "good"],
  ["a folder is named that cannot be", { SANKOFA_OUTBOX: inTheWay }, undefined, "bad"],
  ["no server is there", { SMTP_URL: "smtp://127.0.0.1:1", SANKOFA_MAIL_FROM: "a@example.org" }, undefined, "bad"],
  ["a setting is wrong", { SMTP_URL: "mail.example.org" }, undefined, "bad"],
])("SCH-7 the doctor says of mails, where %s: %#", async (_case, env, usual, finding) => {
  expect(await examineMail(env, usual)).toMatchObject({ name: "mails", finding });
});

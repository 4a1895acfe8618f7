import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { mailSettingsIn, MailSettingUnusable, NOBODYS_ADDRESS } from "./mail-settings";

const SERVER = "smtps://house:secret@mail.example.org";
const FROM = "Mentoring <mentoring@example.org>";

test.each([
  [{}, { from: NOBODYS_ADDRESS }],
  [{ SANKOFA_OUTBOX: "/var/spool/sankofa" }, { folder: "/var/spool/sankofa", from: NOBODYS_ADDRESS }],
  [
    { SMTP_URL: SERVER, SANKOFA_MAIL_FROM: FROM },
    { smtpUrl: SERVER, from: FROM },
  ],
])("SCH-7 %j says how mails leave the house", (env, expected) => {
  expect(mailSettingsIn(env)).toEqual(expected);
});

test("SCH-7 the server's address may stand in a file, as secrets do", () => {
  const folder = mkdtempSync(join(tmpdir(), "sankofa-secret-"));
  const file = join(folder, "smtp-url");
  writeFileSync(file, `${SERVER}\n`);
  expect(mailSettingsIn({ SMTP_URL_FILE: file, SANKOFA_MAIL_FROM: FROM }).smtpUrl).toBe(SERVER);
  rmSync(folder, { recursive: true });
  expect(() => mailSettingsIn({ SMTP_URL_FILE: file, SANKOFA_MAIL_FROM: FROM })).toThrow(MailSettingUnusable);
});

test.each([[{ SMTP_URL: "http://house:secret@mail.example.org", SANKOFA_MAIL_FROM: FROM }], [{ SMTP_URL: SERVER }]])(
  "SCH-7 %j is refused, and the refusal tells no secret",
  (env) => {
    const refused = (() => {
      try {
        return mailSettingsIn(env);
      } catch (error) {
        return error;
      }
    })();
    expect(refused).toBeInstanceOf(MailSettingUnusable);
    expect(String(refused)).not.toContain("secret");
  },
);

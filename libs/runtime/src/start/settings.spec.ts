import { resolve } from "node:path";
import { asksForHelp, backupsIn, settingsOf, UnusableSetting, USAGE, type Settings } from "./settings";

test.each([
  [["--origin", "https://mentoring.example.org/"], {}],
  [["--origin", "HTTPS://Mentoring.example.org:443"], {}],
  [[], { SANKOFA_ORIGINS: " https://mentoring.example.org/, " }],
])("OPS-1 %j %j is the origin that browsers name", (args, env) => {
  expect(settingsOf(args, env).origins).toEqual(["https://mentoring.example.org"]);
});

test.each([["mentoring.example.org"], ["ftp://mentoring.example.org"], ["https://example.org/mentoring"], ["*"]])(
  "OPS-1 %s is no origin, and is refused before any link is made with it",
  (origin) => {
    expect(() => settingsOf(["--origin", origin], {})).toThrow(/^--origin takes an address such as https:/);
    expect(() => settingsOf([], { SANKOFA_ORIGINS: origin })).toThrow(/^SANKOFA_ORIGINS takes an address/);
  },
);

test.each([
  [["--data", "--no-open"], /^Option '--data' needs a value\. Options: /],
  [["--bogus"], /^Unknown option '--bogus'\. Options: /],
  [["--demo=huge"], /^--demo takes nothing, =small or =large\.$/],
  [["--port", "4600x"], /^--port takes a number/],
  [["--data", ""], /^--data is empty/],
  [["--host="], /^--host is empty/],
])("OPS-1 %j says what was meant to stand there", (args, sentence) => {
  expect(() => settingsOf(args, {})).toThrow(UnusableSetting);
  expect(() => settingsOf(args, {})).toThrow(sentence);
});

test("OPS-1 an empty variable of the environment counts as one that is not set", () => {
  const empty = { SANKOFA_DATA: "", SANKOFA_HOST: "", SANKOFA_PORT: "" };
  const where = ({ dataFolder, host, port }: Settings) => ({ dataFolder, host, port });
  expect(where(settingsOf([], empty))).toEqual({ dataFolder: resolve("data"), host: "127.0.0.1", port: 4600 });
});

test("INT-4 a demonstration is of one of three sizes, and the usual one where none is said", () => {
  const sizes = [[], ["--demo"], ["--demo=small"], ["--demo=large"]].map((args) => settingsOf(args, {}).demo);
  expect(sizes).toEqual([undefined, "usual", "small", "large"]);
});

test("OPS-2 a backup is taken each day, and fourteen stay, until somebody says otherwise", () => {
  expect(backupsIn({})).toMatchObject({ hour: 2, kept: 14 });
  const said = { SANKOFA_BACKUP_HOUR: "23", SANKOFA_BACKUPS_KEPT: "0" };
  expect(backupsIn(said)).toMatchObject({ hour: 23, kept: 0 });
  for (const wrong of [{ SANKOFA_BACKUP_HOUR: "24" }, { SANKOFA_BACKUPS_KEPT: "-1" }, { SANKOFA_BACKUPS_KEPT: "all" }])
    expect(() => backupsIn(wrong)).toThrow(UnusableSetting);
});

test("OPS-1 whoever asks for help is told of every option", () => {
  expect(asksForHelp(["--port", "0", "--help"])).toBe(true);
  expect(asksForHelp(["--port", "0"])).toBe(false);
  const refusal = (): unknown => settingsOf(["--bogus"], {});
  for (const option of ["--port", "--host", "--data", "--demo", "--origin", "--no-open"]) {
    expect(USAGE).toContain(`  ${option}`);
    expect(refusal).toThrow(option);
  }
});

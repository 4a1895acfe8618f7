import type { BackupManifest } from "@sankofa/embedded/backup";
import { openedHouse, type Cohort } from "../journeys/support/cohort";
import { Composed } from "./composed";

const composed = new Composed();
let cohort: Cohort;

beforeAll(() => composed.start(), 300_000);
afterAll(() => composed.end());

test("OPS-1 a fresh installation opens with the link that the gateway printed", async () => {
  cohort = await openedHouse(composed, "Umoja Trust", "Halima Juma-Kombo");
  const session = await cohort.administrator.sees<{ readonly grants: readonly object[] }>("/session");
  expect(session.grants.length).toBeGreaterThan(0);
});

test("OPS-1 a programme is opened, an organisation invited and shortlisted, through every service that this takes", async () => {
  const manager = await cohort.staff("Zawadi Mwakasege-Hamisi", "programme-manager");
  await cohort.opensProgramme(manager, "Track 3 East Africa");
  const applying = await cohort.invitesOrganisation(manager, "Nuru Family Centre", "Mwajuma Saidi-Lema");
  await cohort.expressesInterest(applying);
  await cohort.shortlists(manager, applying);
  const path = `/applications/${applying.applicationId}`;
  const seen = await manager.comesToSee<{ readonly status: string }>(path, ({ status }) => status === "shortlisted");
  expect(seen.status).toBe("shortlisted");
  const portfolio = await manager.request<object>("GET", "/portfolio");
  expect(portfolio.status).toBe(200);
});

test("OPS-2 the operator backs it up beside the gateway, and the backup is whole", async () => {
  const command = ["node", "apps/cli/dist/main.js", "--json"];
  const to = composed.pathIn("gateway", "/backups/first");
  const backup = await composed.exec("gateway", ...command, "backup", to);
  expect(backup.code).toBe(0);
  const manifest = JSON.parse(backup.stdout) as BackupManifest;
  expect(manifest.facts).toBeGreaterThan(5);
  const verified = await composed.exec("gateway", ...command, "--data", to, "verify");
  expect(JSON.parse(verified.stdout)).toMatchObject({ ok: true, facts: manifest.facts, digest: manifest.digest });
});

test("OPS-2 an auditor verifies the log where it stands, and reads it fact by fact", async () => {
  const command = ["node", "apps/cli/dist/main.js", "--json"];
  const verified = await composed.exec("gateway", ...command, "verify");
  expect(JSON.parse(verified.stdout)).toMatchObject({ ok: true, faults: [] });
  const { facts } = JSON.parse(verified.stdout) as { readonly facts: number };
  expect(facts).toBeGreaterThan(5);
  const replayed = await composed.exec("relationships", ...command, "replay", "--stream", "enrolment.programme-");
  const [opened] = replayed.stdout.trim().split("\n");
  expect(JSON.parse(opened ?? "")).toMatchObject({ type: "enrolment.programme-opened", revision: 0 });
});

test("OPS-2 the doctor finds nothing wrong, and says of a key that it is another one", async () => {
  const doctor = ["node", "apps/cli/dist/main.js", "--json", "doctor"] as const;
  interface Examined {
    readonly ok: boolean;
    readonly checks: readonly { readonly name: string; readonly finding: string; readonly detail: string }[];
  }
  const well = await composed.exec("gateway", ...doctor);
  const found = JSON.parse(well.stdout) as Examined;
  // Installed a moment ago: no way out for mails has been named, and the first backup is taken when a minute has passed.
  const findings = new Map(found.checks.map(({ name, finding }) => [name, finding]));
  expect(findings.get("mails")).toBe("worth-knowing");
  expect(["worth-knowing", "good"]).toContain(findings.get("backups"));
  expect([...findings].filter(([name, finding]) => finding !== "good" && !["mails", "backups"].includes(name))).toEqual(
    [],
  );
  expect(found.checks.map(({ name }) => name)).toEqual([
    ...["node", "settings", "key-encryption key", "log", "broker", "databases", "keys", "sign-in records", "files"],
    ...["mails", "backups", "platform"],
  ]);
  composed.replaceKey();
  const ill = await composed.exec("gateway", ...doctor);
  expect(ill.code).not.toBe(0);
  expect((JSON.parse(ill.stdout) as Examined).checks.find(({ name }) => name === "keys")).toMatchObject({
    finding: "bad",
    detail: expect.stringContaining("is not the master key") as string,
  });
});

test("OPS-1 every service ends by itself when it is asked to", async () => {
  const codes = await composed.stop();
  expect(Object.keys(codes)).toHaveLength(6);
  expect(new Set(Object.values(codes))).toEqual(new Set([0]));
});

import "reflect-metadata";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { composition } from "../../apps/platform/src/composition";
import { TestClock } from "@sankofa/testing/test-clock";
import { firstLink } from "@sankofa/runtime/operations/sign-in-link";
import { pino } from "pino";
import { Person } from "./support/person";

const conditions = ["leadership", "funding", "strategic-change", "full-period", "staff-time", "cost-share"];
const GOOD = { staff: 40, region: "KE", practice: true, commitment: "Yes", ...Object.fromEntries(conditions.map((c) => [c, true])) };
const q = ["motivation", "people", "director", "projects", "application-of-learning", "expectations"];
const e = ["explain-programme", "explain-criteria", "review-commitments", "what-is-provided", "timing", "their-questions"];
const STEPS = { ...Object.fromEntries(q.map((s) => [s, "An answer"])), ...Object.fromEntries(e.map((s) => [s, true])) };

test("enrolment end to end", async () => {
  const clock = new TestClock("2026-03-02T09:00:00.000Z");
  const platform = await composition({ port: 0, host: "127.0.0.1", dataFolder: mkdtempSync(join(tmpdir(), "s-")), demo: undefined, openBrowser: false, origins: [], clock, bus: { duplicateEvery: 2, delay: true }, log: pino({ level: "warn" }, pino.destination(2)) } as never);
  try {
    const link = (await firstLink(platform)) ?? "";
    const token = link.split("#").at(-1)!.split("/").at(-1)!.split("=").at(-1)!;
    const admin = new Person(() => platform.url);
    const r = await admin.request("POST", "/session/first-administrator", { token, funderName: "F", displayName: "A", name: "admin", password: "long enough 1" });
    console.log(link, r.status, JSON.stringify(r.body));
    const me = (await admin.request<any>("GET", "/session")).body;
    const funder = me.funder.id;
    await admin.does("/accounts/" + me.account.id + "/grants", { role: "programme-manager", level: "funder", on: funder });
    const p = await admin.does("/programmes", { template: "snmp-track-3", name: "EA", leadOrganisation: "Harambee", region: ["KE"], from: "2026-03-01", until: "2027-02-28", zone: "Africa/Nairobi" });
    console.log(JSON.stringify(await admin.does(`/programmes/${p.id}/limits`, { limit: "cohort-capacity", to: 1, reason: "Pilot" })));
    const apps: string[] = [];
    for (let i = 0; i < 3; i++) {
      const a = await admin.does(`/programmes/${p.id}/applications`, { organisationName: `O${i}`, country: "KE", contactName: "N", contactEmail: `n${i}@x.org` });
      apps.push(a.id);
      await admin.does(`/applications/${a.id}/interest`, { answers: { ...GOOD, staff: i === 2 ? 140 : 40 } });
    }
    expect(await admin.isRefused(`/applications/${apps[2]}/shortlisting`, { reason: "x" })).toBe("criterion-failed");
    for (const a of apps.slice(0, 2)) {
      await admin.does(`/applications/${a}/shortlisting`, { reason: "x" });
      await admin.does(`/applications/${a}/inception`, { happened: "2026-03-01[Africa/Nairobi]", answers: STEPS });
    }
    const both = await Promise.all(apps.slice(0, 2).map((a, i) => admin.request<any>("POST", `/applications/${a}/selection`, { reason: "best" }, { "idempotency-key": "00000000-0000-4000-8000-00000000000" + i })));
    console.log(JSON.stringify(both.map((b) => [b.status, b.body])));
    const won = both.findIndex((b) => b.status < 300);
    const lost = apps[1 - won]!;
    await admin.does(`/applications/${lost}/waitlisting`, { reason: "No place" });
    const sel = await admin.comesToSee<any>(`/applications/${apps[won]}`, (b) => b.status === "selected");
    console.log(sel.status);
    await admin.does(`/applications/${apps[won]}/nominations`, { participants: ["senior-leadership", "evaluation", "programme-design"].map((role) => ({ name: role, email: `${role}@x.org`, jobTitle: "J", role })) });
    const m = await admin.does(`/applications/${apps[won]}/memorandum`, {});
    let memo = await admin.sees<any>(`/memoranda/${m.id}`);
    await admin.does(`/memoranda/${m.id}/signature`, { side: "mentor", name: "Me", title: "D", digest: memo.digest });
    await admin.does(`/memoranda/${m.id}/revision`, { text: memo.text ?? memo.versions[0].text + " more", why: "More" });
    memo = await admin.sees<any>(`/memoranda/${m.id}`);
    await admin.does(`/memoranda/${m.id}/signature`, { side: "mentor", name: "Me", title: "D", digest: memo.digest });
    console.log(await admin.isRefused(`/memoranda/${m.id}/signature`, { side: "mentee", name: "Me", title: "D", digest: memo.digest }));
    const inv = await admin.does<any>("/links", { role: "signatory", level: "application", on: apps[won] });
    const signer = new Person(() => platform.url);
    const tk = String(inv.url).split("#").at(-1)!.split("/").at(-1)!.split("=").at(-1)!;
    console.log(JSON.stringify((await signer.request("POST", "/session/invitation", { token: tk, displayName: "S", name: "signer", password: "long enough 1" })).body));
    console.log(JSON.stringify(await signer.does(`/memoranda/${m.id}/signature`, { side: "mentee", name: "Sg", title: "CEO", digest: memo.digest })));
    memo = await signer.sees<any>(`/memoranda/${m.id}`);
    console.log(JSON.stringify({ ...memo, versions: memo.versions.map((v: any) => ({ ...v, text: v.text.length })) }, null, 1));
    const rel = await admin.comesToSee<any>("/relationships", (b) => b.items.length === 1);
    console.log(JSON.stringify(rel));
    const corr = sel.answers.find((x: any) => x.item === "staff");
    await admin.does(`/applications/${apps[won]}/correction`, { corrects: corr.fact, item: "staff", value: 41, reason: "typo" });
    console.log(JSON.stringify(await admin.sees<any>(`/programmes/${p.id}`)));
    console.log(JSON.stringify((await admin.sees<any>(`/programmes/${p.id}/applications`)).items.map((x: any) => [x.organisationName, x.status, x.waitingFor])));
    for (const path of ["/templates", "/templates/snmp-track-3", "/instruments", "/instruments/track-3-inception", "/programmes"]) expect((await signer.request("GET", path)).status).toBe(path === "/programmes" ? 403 : 200);
    const pi = await admin.does("/instruments", { instrument: "track-3-inception", version: 1 });
    console.log(JSON.stringify(pi), JSON.stringify(await admin.sees("/instruments")));
    console.log(JSON.stringify((await admin.request<any>("GET", `/applications/${apps[won]}?asOf=2026-03-01T12:00:00.000Z&time=happened`)).body));
    for (const v of ["programmes", "applications", "memoranda", "instruments"]) console.log(JSON.stringify(await platform.engine.rebuild(v)));
  } finally {
    await platform.stop();
  }
}, 60000);

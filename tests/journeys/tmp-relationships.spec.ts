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

    const id = m.id;
    const card = () => admin.sees<any>(`/relationships/${id}`);
    await admin.comesToSee<any>("/relationships", (x) => x.items.length === 1);
    console.log(JSON.stringify((await admin.sees<any>("/rights")).mentee));
    console.log(await admin.isRefused(`/relationships/${id}/stage`, { to: "expectations" }));
    // mentee speaks as the applicant / mentor granted
    const mInv = await admin.does<any>("/links", { role: "mentor", level: "relationship", on: id });
    const mentor = new Person(() => platform.url);
    await mentor.request("POST", "/session/invitation", { token: String(mInv.url).split("#").at(-1)!.split("/").at(-1)!.split("=").at(-1)!, displayName: "M", name: "mentor", password: "long enough 1" });
    const aInv = await admin.does<any>("/links", { role: "applicant", level: "application", on: apps[won] });
    const mentee = new Person(() => platform.url);
    await mentee.request("POST", "/session/invitation", { token: String(aInv.url).split("#").at(-1)!.split("/").at(-1)!.split("=").at(-1)!, displayName: "E", name: "mentee", password: "long enough 1" });
    console.log("grants", JSON.stringify((await mentor.request("GET", "/session")).body));
    console.log(await mentor.isRefused(`/relationships/${id}/acknowledgement`, { side: "mentee" }));
    await mentor.does(`/relationships/${id}/acknowledgement`, { side: "mentor", happened: "2026-03-01[Africa/Nairobi]" });
    await mentee.does(`/relationships/${id}/acknowledgement`, { side: "mentee", additions: ["Swahili first"] });
    await mentor.does(`/relationships/${id}/stage`, { to: "expectations", why: "Both said yes" });
    const pl = await mentor.does(`/relationships/${id}/plan`, { focus: "Norms" });
    await mentor.does(`/plans/${pl.id}/objectives`, { title: "T", strengthens: ["skill"], capacityNow: "a", capacityFuture: "b", indicationNow: "c", indicationFuture: "d" });
    const plan = await mentor.sees<any>(`/plans/${pl.id}`);
    await mentee.does(`/plans/${pl.id}/activities`, { objectiveId: plan.objectives[0].objectiveId, what: "W", responsible: ["mentor", "mentee"], from: "2026-03-05", until: "2026-04-05" });
    await mentor.does(`/plans/${pl.id}/agreement`, { side: "mentor", edition: 3 });
    await mentee.does(`/plans/${pl.id}/agreement`, { side: "mentee" });
    await mentor.does(`/relationships/${id}/stage`, { to: "manage" });
    const en = await mentor.does(`/relationships/${id}/engagements`, { kind: "meeting", startsAt: "2026-03-09T09:00:00.000Z", minutes: 60, place: "N" });
    await mentee.does(`/engagements/${en.id}/confirmation`, {});
    console.log("next", JSON.stringify((await card()).nextEngagement));
    await clock.moveTo?.("2026-03-12T09:00:00.000Z"); (clock as any).set?.("2026-03-12T09:00:00.000Z");
    const login = async () => { for (const [x, n] of [[admin, "admin"], [mentor, "mentor"], [mentee, "mentee"]] as any) { const r = await x.request("POST", "/session", { name: n, password: "long enough 1" }); if (r.status > 299) console.log(n, r.status, JSON.stringify(r.body)); } };
    await login();
    const held = await mentor.does(`/engagements/${en.id}/holding`, { happened: "2026-03-09T09:05:00.000Z", minutes: 55, notes: "ok" });
    await admin.comesToSee<any>(`/relationships/${id}`, (c) => c.due.some((d: any) => d.dueOn === "2026-04-09"));
    await mentor.does(`/engagements/${en.id}/correction`, { corrects: held.facts[0]!.id, happened: "2026-03-08[Africa/Nairobi]", reason: "It was Sunday" });
    const after = await admin.comesToSee<any>(`/relationships/${id}`, (c) => c.due.some((d: any) => d.dueOn === "2026-04-08"));
    console.log(JSON.stringify(after.latest), JSON.stringify(after.due));
    (clock as any).moveTo?.("2026-06-01T09:00:00.000Z"); (clock as any).set?.("2026-06-01T09:00:00.000Z");
    await login();
    const over = await admin.comesToSee<any>(`/relationships/${id}`, (c) => c.overdue);
    console.log(JSON.stringify(over.due), JSON.stringify((await admin.sees<any>(`/programmes/${p.id}/obligations`)).items));
    console.log(JSON.stringify((await admin.request<any>("GET", `/relationships/${id}?asOf=2026-04-20T12:00:00.000Z&time=happened`)).body.due));
    console.log(JSON.stringify((await admin.request<any>("GET", `/relationships/${id}?asOf=2026-03-10T12:00:00.000Z&time=recorded`)).body.latest));
    await mentor.does(`/relationships/${id}/pace`, { kind: "mentoring-contact", every: 3, unit: "month", why: "Harvest" });
    await mentor.does(`/relationships/${id}/hold`, { reason: "Elections" });
    await admin.comesToSee<any>(`/relationships/${id}`, (c) => c.due.every((d: any) => d.standing === "paused"));
    await mentor.does(`/relationships/${id}/resumption`, {});
    const end = await mentee.does(`/relationships/${id}/ending`, { reason: "lost-interest", explanation: "x", mediationOffered: true });
    await mentor.does(`/relationships/${id}/correction`, { corrects: end.facts[0]!.id, endingReason: "no-good-match", reason: "Said so" }).catch((e) => console.log(String(e)));
    const stopped = await admin.comesToSee<any>(`/relationships/${id}`, (c) => c.due.every((d: any) => d.standing === "stopped"));
    console.log(JSON.stringify(stopped.ending), stopped.status, JSON.stringify(stopped.corrections));
    console.log(await mentor.isRefused(`/relationships/${id}/engagements`, { kind: "meeting", startsAt: "2026-07-09T09:00:00.000Z", minutes: 60 }));
    await mentor.does(`/relationships/${id}/contacts`, { kind: "visit", happened: "2026-05-09[Africa/Nairobi]", minutes: 60 });
    console.log(await mentor.isRefused(`/plans/${pl.id}/revision`, { why: "x" }));
    console.log(JSON.stringify((await mentee.sees<any>(`/relationships/${id}/engagements`)).items.map((x: any) => [x.status, x.happened, x.corrections.length])));
    for (const v of ["relationship-card", "plans", "correctable-facts", "engagements", "cadences", "known-relationships"]) console.log(JSON.stringify(await platform.engine.rebuild(v)));
  } finally {
    await platform.stop();
  }
}, 60000);

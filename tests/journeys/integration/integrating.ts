import { openedHouse, type Cohort } from "../support/cohort";
import type { Member } from "../support/member";
import type { UnderTest } from "../support/platform-under-test";
import { hearEvents } from "./feed";

const TOMORROW = "2026-01-06T08:00:00.000Z";

/** INT-2: the funder's administrator lets a program in, and what it hears. */
export const integrating = (platform: UnderTest): void => {
  let cohort: Cohort;
  let administrator: Member;
  let manager: Member;
  let account: string;
  let key: string;
  let keyId: string;
  let programmeId: string;

  const keys = () => `/accounts/${account}/api-keys`;
  const asProgram = (path: string): Promise<Response> =>
    fetch(`${platform.url}/api/v1${path}`, { headers: { authorization: `Bearer ${key}` } });

  test("an account becomes an integration's by a grant, and is given a key", async () => {
    cohort = await openedHouse(platform, "Umoja Trust", "Halima Juma-Kombo");
    administrator = cohort.administrator;
    manager = await cohort.staff("Zawadi Mwakasege-Hamisi", "programme-manager");
    account = (await administrator.does("/accounts", { displayName: "Their CRM" })).id;
    await administrator.sees(`/accounts/${account}`);
    expect(await administrator.isRefused(keys(), { label: "CRM", expires: TOMORROW })).toBe("no-integration");
    await administrator.does(`/accounts/${account}/grants`, {
      role: "integration",
      level: "funder",
      on: administrator.funder,
    });
    await administrator.sees(keys());
    const made = await administrator.does<{ readonly id: string; readonly key: string }>(keys(), {
      label: "CRM",
      expires: TOMORROW,
    });
    ({ key, id: keyId } = made);
  });

  test("with it the program hears what is published, from the first event on, and goes on after the last", async () => {
    programmeId = await cohort.opensProgramme(manager, "East Africa");
    const [opened] = await hearEvents(platform.url, key, 1);
    expect(opened).toMatchObject({
      event: "org.sankofa.programme.opened.v1",
      data: { subject: `enrolment.programme-${programmeId}`, data: { programmeId, name: "East Africa" } },
    });
    const next = hearEvents(platform.url, key, 1, opened?.id);
    const second = await cohort.opensProgramme(manager, "West Africa");
    expect((await next)[0]?.data.data).toMatchObject({ programmeId: second, name: "West Africa" });
  });

  test("and may do nothing else", async () => {
    expect((await asProgram(`/programmes/${programmeId}`)).status).toBe(403);
    expect((await asProgram("/accounts")).status).toBe(403);
    expect((await asProgram("/audit/log")).status).toBe(403);
    expect((await manager.request("GET", "/events")).status).toBe(403);
  });

  test("the key's last use is shown; once ended it opens nothing", async () => {
    const { items } = await administrator.sees<{ readonly items: readonly object[] }>(keys());
    expect(items).toEqual([expect.objectContaining({ id: keyId, label: "CRM", lastUsed: expect.any(String) })]);
    expect(JSON.stringify(items)).not.toContain(key.slice(-43));
    expect((await administrator.request("DELETE", `${keys()}/${keyId}`)).status).toBe(204);
    expect((await asProgram("/session")).status).toBe(401);
  });
};

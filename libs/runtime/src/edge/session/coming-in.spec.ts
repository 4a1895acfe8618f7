import request from "supertest";
import { ACCOUNT, BOOK, FUNDER } from "../edge.spec-kit";
import { Passwords } from "./passwords";
import { PASSWORD, answered, cookieOf, eachAtTheDoor, kit, known, post } from "./session.spec-kit";

eachAtTheDoor();

describe("coming in by a link", () => {
  const person = { displayName: "Ama Owusu", name: "ama", password: PASSWORD };

  it("makes a funder and its first administrator, once", async () => {
    const token = await kit.link({ purpose: "first-administrator", tenant: null, account: null });
    const reply = await post("/session/first-administrator", { ...person, token, funderName: "Fund" }).expect(201);
    const funder = (reply.body as { funder: string }).funder;
    expect(
      kit.rooms.calls.map(({ pattern, call }) => [pattern, call.caller.actor, call.caller.tenant, call.request]),
    ).toEqual([
      ["access.open-account", "operator", funder, { displayName: "Ama Owusu" }],
      ["access.register-funder", "operator", funder, { name: "Fund", administrator: ACCOUNT }],
      [
        "access.give-grant",
        "operator",
        funder,
        { accountId: ACCOUNT, role: "funder-administrator", level: "funder", on: funder },
      ],
    ]);
    expect(cookieOf(reply)).toContain("sankofa_session=");
    await post("/session/first-administrator", { ...person, name: "other", token, funderName: "Fund" }).expect(404);
    expect(kit.rooms.calls).toHaveLength(3);
  });

  it("goes on where it stopped half-way: the same link sends the same command ids", async () => {
    const token = await kit.link({ purpose: "first-administrator", tenant: null, account: null });
    const form = { ...person, token, funderName: "Fund" };
    kit.rooms.answer = (pattern) =>
      pattern === "access.give-grant"
        ? { problem: { code: "unavailable", status: 503, title: "Down" } }
        : answered(ACCOUNT);
    await post("/session/first-administrator", form).expect(503);
    kit.rooms.answer = () => answered(ACCOUNT);
    await post("/session/first-administrator", form).expect(201);
    const ids = kit.rooms.calls.map(({ call }) => "commandId" in call && call.commandId);
    expect(ids.slice(0, 3)).toEqual(ids.slice(3));
  });

  it("lets in one of two who send the form of one link at the same moment, with the name that they were let in by", async () => {
    const token = await kit.link({ purpose: "first-administrator", tenant: null, account: null });
    const names = ["ama", "kofi"];
    const replies = await Promise.all(
      names.map((name) => post("/session/first-administrator", { ...person, name, token, funderName: "Fund" })),
    );
    expect(replies.map(({ status }) => status).sort()).toEqual([201, 404]);
    const kept = await Promise.all(names.map((name) => new Passwords(kit.credentials).isTaken(name)));
    expect(kept).toEqual(replies.map(({ status }) => status === 201));
  });

  it("gives the link back where the name was taken at the same moment, or could not be kept", async () => {
    const token = await kit.link({ purpose: "first-administrator", tenant: null, account: null });
    const form = { ...person, token, funderName: "Fund" };
    const { savePassword } = kit.credentials;
    kit.credentials.savePassword = () => Promise.resolve(false);
    expect((await post("/session/first-administrator", form).expect(409)).body).toMatchObject({ code: "name-taken" });
    kit.credentials.savePassword = () => Promise.reject(new Error("The disk is full"));
    await post("/session/first-administrator", form).expect(500);
    kit.credentials.savePassword = savePassword;
    await post("/session/first-administrator", form).expect(201);
    expect(await new Passwords(kit.credentials).isTaken(person.name)).toBe(true);
  });

  it("refuses a weak password and a name in use before anything is written", async () => {
    await known();
    const token = await kit.link({ purpose: "first-administrator", tenant: null, account: null });
    const send = (change: object) =>
      post("/session/first-administrator", { ...person, funderName: "Fund", token, ...change });
    expect((await send({ password: "short" }).expect(422)).body).toMatchObject({
      code: "request-invalid",
      errors: [{ pointer: "/password" }],
    });
    expect((await send({ name: "amapass", password: "my AMApass 1" }).expect(422)).body).toMatchObject({
      code: "password-holds-name",
    });
    expect((await send({ name: "AMA.owusu" }).expect(409)).body).toMatchObject({
      code: "name-taken",
      errors: [{ pointer: "/name" }],
    });
    expect((await send({ unknown: 1 }).expect(422)).body.errors).toMatchObject([
      { pointer: "/unknown", code: "unknown-field" },
    ]);
    expect(kit.rooms.calls).toEqual([]);
    await send({}).expect(201);
  });

  it("invites for a grant that one may give oneself, and gives it as the inviter", async () => {
    const cookie = await kit.signedIn();
    const invitation = { role: "coordinator", level: "programme", on: BOOK };
    const reply = await request(kit.server)
      .post("/api/v1/links")
      .set("cookie", cookie)
      .set({ host: "127.0.0.1", "x-forwarded-host": "s.example", "x-forwarded-proto": "https" })
      .send(invitation)
      .expect(201);
    const { url, expires } = reply.body as { url: string; expires: string };
    expect(url).toMatch(/^https:\/\/s\.example\/invitation#token=[\w-]{43}$/);
    expect(expires).toBe("2026-03-17T09:00:00.000Z");
    const token = url.slice(url.indexOf("=") + 1);
    expect((await post("/links/peek", { token }).expect(200)).body).toEqual({
      purpose: "invitation",
      expires,
      role: "coordinator",
      level: "programme",
      funderName: "Fund",
    });
    expect((await post("/session/invitation", { ...person, token }).expect(201)).body).toMatchObject({
      funder: FUNDER,
    });
    expect(kit.rooms.calls.map(({ pattern, call }) => [pattern, call.caller.actor])).toEqual([
      ["access.open-account", "process:invitation"],
      ["access.give-grant", `account:${ACCOUNT}`],
    ]);
    await post("/session/invitation", { ...person, name: "kofi", token }).expect(404);
  });

  it("refuses to invite beyond one's own reach, also when the reach was lost since", async () => {
    const cookie = await kit.signedIn();
    const token = await kit.link({
      purpose: "invitation",
      about: { role: "mentor", level: "relationship", on: BOOK, invitedBy: ACCOUNT },
    });
    kit.mayGive = false;
    await request(kit.server)
      .post("/api/v1/links")
      .set("cookie", cookie)
      .send({ role: "mentor", level: "relationship", on: BOOK })
      .expect(403);
    await post("/session/invitation", { ...person, token }).expect(403);
    await post("/links", { role: "mentor", level: "relationship", on: BOOK }).expect(401);
    expect(kit.rooms.calls).toEqual([]);
  });
});

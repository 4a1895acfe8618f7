import request from "supertest";
import { ACCOUNT, EdgeKit, FUNDER } from "../edge.spec-kit";
import { PASSWORD, cookieOf, eachAtTheDoor, kit, known, post } from "./session.spec-kit";

eachAtTheDoor();

describe("signing in", () => {
  beforeEach(known);

  it("takes a name as people write it, and gives a cookie out of reach of scripts and other sites", async () => {
    const reply = await post("/session", { name: "  AMA.owusu ", password: PASSWORD }).expect(200);
    expect(reply.body).toEqual({ account: ACCOUNT, funder: FUNDER });
    expect(cookieOf(reply)).toMatch(/^sankofa_session=[\w-]{43}; Max-Age=604800; Path=\/; HttpOnly; SameSite=Strict$/);
    const secret = /=([\w-]{43});/.exec(cookieOf(reply))?.[1] ?? "";
    expect(JSON.stringify([...kit.credentials.sessions])).not.toContain(secret);
    expect(JSON.stringify([...kit.credentials.passwords]).toLowerCase()).not.toContain("owusu");
  });

  it("shows who is signed in, until they sign out or the session ends", async () => {
    const cookie = cookieOf(await post("/session", { name: "ama.owusu", password: PASSWORD }));
    const show = () => request(kit.server).get("/api/v1/session").set("cookie", cookie);
    expect((await show().expect(200)).body).toMatchObject({
      account: { id: ACCOUNT, displayName: "Ama" },
      funder: { id: FUNDER, name: "Fund" },
      grants: [{ role: "programme-manager" }],
    });
    await request(kit.server).get("/api/v1/session?after=00000000000000000003").set("cookie", cookie).expect(200);
    expect(cookieOf(await request(kit.server).delete("/api/v1/session").set("cookie", cookie).expect(204))).toContain(
      "Max-Age=0",
    );
    await show().expect(401);
    const other = cookieOf(await post("/session", { name: "ama.owusu", password: PASSWORD }));
    kit.now = "2026-03-10T09:00:00.000Z";
    await request(kit.server).get("/api/v1/session").set("cookie", other).expect(401);
  });

  it("asks for patience while the views have not heard of the funder yet", async () => {
    const cookie = cookieOf(await post("/session", { name: "ama.owusu", password: PASSWORD }));
    kit.knowsFunders = false;
    const reply = await request(kit.server).get("/api/v1/session").set("cookie", cookie).expect(202);
    expect(reply.body).toMatchObject({ code: "view-lags" });
  });

  it("answers a wrong name and a wrong password alike, and a closed account too", async () => {
    const wrong = await post("/session", { name: "ama.owusu", password: "not the right one" }).expect(401);
    const nobody = await post("/session", { name: "nobody", password: PASSWORD }).expect(401);
    kit.callers.delete(ACCOUNT);
    const closed = await post("/session", { name: "ama.owusu", password: PASSWORD }).expect(401);
    for (const { body } of [nobody, closed]) expect({ ...body, traceId: "" }).toEqual({ ...wrong.body, traceId: "" });
  });

  it("refuses guessing at a name after three failures, the right password too, until the window has passed", async () => {
    for (let at = 0; at < 3; at++) await post("/session", { name: "ama.owusu", password: "guess guess" }).expect(401);
    expect(
      (await post("/session", { name: "AMA.OWUSU", password: PASSWORD }).expect(429).expect("retry-after", "900")).body,
    ).toMatchObject({ code: "too-many-attempts" });
    kit.now = "2026-03-03T09:15:00.001Z";
    await post("/session", { name: "ama.owusu", password: PASSWORD }).expect(200);
  });

  it("refuses guessing at many names from one address", async () => {
    for (let at = 0; at < 6; at++) await post("/session", { name: `name ${at}`, password: "guess guess" }).expect(401);
    await post("/session", { name: "ama.owusu", password: PASSWORD }).expect(429);
    await post("/session/link", { token: "A".repeat(43) }).expect(429);
  });

  it("tells addresses apart behind a reverse proxy on the same machine", async () => {
    for (let at = 0; at < 6; at++)
      await post("/session", { name: `name ${at}`, password: "guess guess" }).set("x-forwarded-for", "203.0.113.1");
    await post("/session", { name: "ama.owusu", password: PASSWORD }).set("x-forwarded-for", "203.0.113.1").expect(429);
    await post("/session", { name: "ama.owusu", password: PASSWORD }).set("x-forwarded-for", "203.0.113.2").expect(200);
  });

  it("by a link works once, and only with a link for that", async () => {
    const token = await kit.link({ purpose: "sign-in" });
    await post("/session/link", { token }).expect(200);
    expect((await post("/session/link", { token }).expect(404)).body).toMatchObject({ code: "link-unknown" });
    const invitation = await kit.link({ purpose: "invitation" });
    await post("/session/link", { token: invitation }).expect(404);
    await post("/links/peek", { token: invitation }).expect(200);
    const late = await kit.link({ expires: kit.now });
    await post("/session/link", { token: late }).expect(404);
  });

  it("marks the cookie Secure where browsers come by TLS", async () => {
    const tls = new EdgeKit();
    await tls.start({ secureCookies: true });
    await tls.signedIn();
    const token = await tls.link({});
    expect(cookieOf(await request(tls.server).post("/api/v1/session/link").send({ token }))).toContain("; Secure");
    await tls.app.close();
  });
});

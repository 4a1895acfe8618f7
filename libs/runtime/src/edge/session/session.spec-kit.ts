import request from "supertest";
import type { CommandAnswer } from "../../rooms";
import { ACCOUNT, BOOK, EdgeKit, FUNDER } from "../edge.spec-kit";
import { Passwords } from "./passwords";

export const PASSWORD = "a long enough one";

export let kit: EdgeKit;

/** An edge of its own for each test, on which commands succeed and failures are counted early. */
export const eachAtTheDoor = (): void => {
  beforeEach(async () => {
    kit = new EdgeKit();
    await kit.start({ limits: { failuresPerName: 3, failuresPerAddress: 6 } });
    kit.rooms.answer = (pattern) => answered(pattern === "access.open-account" ? ACCOUNT : BOOK);
  });
  afterEach(() => kit.app.close());
};

export const answered = (id: string): { ok: CommandAnswer } => ({
  ok: { id, stream: "access.x", revision: 0, position: "00000000000000000003", facts: [] },
});

export const post = (path: string, body: object) => request(kit.server).post(`/api/v1${path}`).send(body);

export const cookieOf = (reply: request.Response): string => String(reply.headers["set-cookie"]);

/** Somebody with a name and a password. */
export const known = async (): Promise<void> => {
  await kit.signedIn();
  const password = await new Passwords(kit.credentials).made(ACCOUNT, FUNDER, "Ama.Owusu", PASSWORD);
  await kit.credentials.savePassword(password);
};

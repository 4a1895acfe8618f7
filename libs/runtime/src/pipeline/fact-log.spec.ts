import { setImmediate as turn } from "node:timers/promises";
import { guestbookNoun } from "@sankofa/testing/sample/guestbook.rules";
import { accepted, OTHER, TENANT } from "../engine.spec-kit";
import { BOOK, Guestbook } from "./guestbook.spec-kit";

let under: Guestbook;
beforeEach(async () => {
  under = new Guestbook();
  await under.open();
});
afterEach(() => under.end());

const load = (tenant = TENANT) => under.engine.facts.loadingOnce(tenant)(guestbookNoun, BOOK);

test("commands that come in one turn read a stream once between them, and those of the next one read it again", async () => {
  await under.visits(10);
  await turn();
  under.read = 0;
  const [one, other] = await Promise.all([load(), load()]);
  expect(one).toBe(other);
  expect(under.read).toBe(10);
  await turn();
  await load();
  expect(under.read).toBe(20);
});

test("PRV-2 what one funder reads is not handed to another, who asks in the same turn", async () => {
  await under.visits(1);
  const [own, others] = await Promise.all([load(), load(OTHER)]);
  expect([own?.revision, others]).toEqual([0, undefined]);
});

test("what a command wrote is there for whoever asks once it was answered, in whatever turn", async () => {
  await under.visits(1);
  await load();
  await accepted(under.sign("Kofi Boateng"));
  expect((await load())?.revision).toBe(1);
});

test("a stream that may have moved is read again in the same turn", async () => {
  await under.visits(1);
  await turn();
  under.read = 0;
  const loading = [load()];
  under.engine.facts.moved(`guestbook.book-${BOOK}`);
  loading.push(load());
  await Promise.all(loading);
  expect(under.read).toBe(2);
});

import { randomBytes } from "node:crypto";
import { Webhook } from "standardwebhooks";
import { secretText, signedHeaders } from "./signing";

const [own, other, stranger] = [randomBytes(32), randomBytes(32), randomBytes(32)];
const signed = () => ({
  id: "0190a1b2-0000-7000-8000-0000000000e1",
  timestamp: Math.floor(Date.now() / 1_000),
  body: JSON.stringify({ name: "Ẽ東" }),
});

describe("INT-2 what is signed", () => {
  test("is verified by a library of the standard, with either secret while there are two", () => {
    const headers = signedHeaders(signed(), [own, other]);
    for (const key of [own, other])
      expect(new Webhook(secretText(key)).verify(signed().body, { ...headers })).toEqual({ name: "Ẽ東" });
    expect(() => new Webhook(secretText(stranger)).verify(signed().body, { ...headers })).toThrow("No matching");
  });

  test("is verified no more with another body, id or time", () => {
    const headers = { ...signedHeaders(signed(), [own]) };
    const reader = new Webhook(secretText(own));
    expect(() => reader.verify(`${signed().body} `, headers)).toThrow("No matching");
    expect(() => reader.verify(signed().body, { ...headers, "webhook-id": "another" })).toThrow("No matching");
    const later = String(Number(headers["webhook-timestamp"]) + 1);
    expect(() => reader.verify(signed().body, { ...headers, "webhook-timestamp": later })).toThrow("No matching");
  });
});

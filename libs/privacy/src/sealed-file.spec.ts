import { createHash, randomBytes } from "node:crypto";
import { FileSealBroken, labelOf, openFile, sealFile, type FileLabel } from "./sealed-file";

const label: FileLabel = {
  tenant: "0190a1b2-0000-7000-8000-0000000000f1",
  owner: "0190a1b2-0000-7000-8000-0000000000b1",
  mediaType: "application/pdf",
  size: 9,
  sender: "account:0190a1b2-0000-7000-8000-0000000000a1",
};
const key = randomBytes(32);
const bytes = Buffer.from("%PDF-1.7\n");
const sealed = sealFile(key, label, bytes);

test("GEN-6 what is sealed opens with its owner's key, and says in clear what it is", () => {
  expect(openFile(key, sealed).equals(bytes)).toBe(true);
  expect(labelOf(sealed)).toEqual(label);
  expect(sealed.includes(bytes)).toBe(false);
});

test("GEN-6 the same bytes sealed twice have two digests: a digest in a fact tells nothing of a file", () => {
  const digest = (stored: Buffer) => createHash("sha256").update(stored).digest("hex");
  expect(digest(sealFile(key, label, bytes))).not.toBe(digest(sealed));
});

test("GEN-6 no other key opens it, and no changed byte goes unseen, in the label either", () => {
  expect(() => openFile(randomBytes(32), sealed)).toThrow(FileSealBroken);
  for (const at of [20, sealed.indexOf("application"), sealed.length - 20, sealed.length - 1]) {
    const changed = Buffer.from(sealed);
    changed[at] = (changed[at] ?? 0) ^ 1;
    expect(() => openFile(key, changed)).toThrow(FileSealBroken);
  }
});

test.each([Buffer.alloc(0), Buffer.from("sankofa-file-1\n"), Buffer.from("sankofa-file-1\n\xff\xffshort", "latin1")])(
  "bytes that are no sealed file are refused",
  (stored) => {
    expect(() => labelOf(stored)).toThrow(FileSealBroken);
    expect(() => openFile(key, stored)).toThrow(FileSealBroken);
  },
);

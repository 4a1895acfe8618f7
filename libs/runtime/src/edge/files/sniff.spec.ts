import { zipOf } from "./zip.spec-kit";
import { sniffed } from "./sniff";

const latin1 = (text: string) => Buffer.from(text, "latin1");
const OFFICE = "application/vnd.openxmlformats-officedocument";

test.each([
  ["a PDF", latin1("%PDF-1.7\n%\xe2\xe3\xcf\xd3"), "application/pdf"],
  ["a PNG", latin1("\x89PNG\r\n\x1a\n\0\0\0\rIHDR"), "image/png"],
  ["a JPEG", latin1("\xff\xd8\xff\xe0\0\x10JFIF"), "image/jpeg"],
  ["a WebP", latin1("RIFF\x24\0\0\0WEBPVP8 "), "image/webp"],
  ["a text", Buffer.from("Notes of the first call: déjà vu"), "text/plain"],
  ["a table in Latin-1", latin1("name;country\nCentre Espoir \xe9;KE\n"), "text/plain"],
  ["a text with a byte order mark", Buffer.from("\uFEFFname,country"), "text/plain"],
  ["a workbook", zipOf("[Content_Types].xml", "xl/workbook.xml"), `${OFFICE}.spreadsheetml.sheet`],
  ["a document", zipOf("[Content_Types].xml", "word/document.xml"), `${OFFICE}.wordprocessingml.document`],
])("GEN-6 %s is known by its bytes", (_what, bytes, type) => {
  expect(sniffed(bytes)).toBe(type);
});

test.each([
  ["nothing", Buffer.alloc(0), "empty"],
  ["a page", Buffer.from("<!doctype html><p>hello"), "type-not-allowed"],
  ["a page after blanks and a byte order mark", Buffer.from("\uFEFF \n\t<html>"), "type-not-allowed"],
  ["a drawing that can run scripts", Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>"), "type-not-allowed"],
  ["a script within a text", Buffer.from("hello <script>alert(1)</script>"), "type-not-allowed"],
  ["a script for a shell", Buffer.from("#!/bin/sh\nrm -rf /"), "type-not-allowed"],
  ["a program", latin1("\x7fELF\x02\x01\x01\0"), "type-not-allowed"],
  ["a Windows program", latin1("MZ\x90\0\x03\0\0\0"), "type-not-allowed"],
  ["an archive of anything", zipOf("setup.exe"), "type-not-allowed"],
  ["an archive without a directory", latin1("PK\x03\x04 and nothing more"), "type-not-allowed"],
  ["a workbook with macros", zipOf("xl/workbook.xml", "xl/vbaProject.bin"), "holds-macros"],
])("GEN-6 %s is not taken in", (_what, bytes, why) => {
  expect(sniffed(bytes)).toBe(why);
});

import "reflect-metadata";
import { access } from "@sankofa/access";
import { assessment } from "@sankofa/assessment";
import { enrolment } from "@sankofa/enrolment";
import { relationships } from "@sankofa/relationships";
import { reporting } from "@sankofa/reporting";
import { scheduling } from "@sankofa/scheduling";
import en from "./en.json";

const catalogue: Readonly<Record<string, string>> = en;

const titles = new Map<string, Set<string>>();
for (const room of [access, assessment, enrolment, relationships, reporting, scheduling])
  for (const [code, { title }] of Object.entries(room.refusals))
    titles.set(code, (titles.get(code) ?? new Set()).add(title));

test.each([...titles])(
  "%s is said in the same words beside a control that is off and in the platform's answer",
  (code, said) => {
    expect([...said]).toContain(catalogue[`refusal.${code}`]);
  },
);

test("no refusal is kept that no room makes any more", () => {
  const kept = Object.keys(catalogue).flatMap((key) =>
    key.startsWith("refusal.") ? [key.slice("refusal.".length)] : [],
  );
  expect(kept.filter((code) => !titles.has(code))).toEqual([]);
});

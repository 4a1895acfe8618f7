import { setTimeout as pause } from "node:timers/promises";
import type { Send, Table } from "./import-rows";

/** As many as a cohort has at most; each sends as many people as make five hundred rows. */
const ORGANISATIONS = 50;
const EACH = 10;
const PREPARED_AT_ONCE = 8;
const LOOKED_AGAIN_AFTER_MS = 20;
const REASON = "Five hundred rows of people.";

/** An answer to every criterion and condition. */
const ANSWERS = {
  ...{ staff: 40, region: "KE", practice: true, commitment: "Our board resolved it." },
  ...{ leadership: true, funding: true, "strategic-change": true },
  ...{ "full-period": true, "staff-time": true, "cost-share": true },
};

const FINDINGS = {
  ...{ "explain-programme": true, "explain-criteria": true, "review-commitments": true },
  ...{ motivation: "Norms.", people: "Ten.", director: "Comes.", projects: "Clubs." },
  ...{ "application-of-learning": "At once.", expectations: "Questions.", timing: "Now." },
  ...{ "what-is-provided": true, "their-questions": true },
};

const nameOf = (organisation: number): string => `Mwangaza ${organisation}`;
const ROLES = ["senior-leadership", "evaluation", "programme-design"];

interface Application {
  readonly status: string;
}

/** From the invitation to the seat, as far as nobody has to be an applicant for it. */
const selected = async (send: Send, programme: string, organisation: number): Promise<void> => {
  const contact = { country: "KE", contactName: "Asha Neema", contactEmail: "asha@mwangaza.example" };
  const invitation = { organisationName: nameOf(organisation), ...contact };
  const { id } = await send<{ readonly id: string }>(`${programme}/applications`, invitation);
  const path = `/applications/${id}`;
  await send(`${path}/interest`, { answers: ANSWERS });
  await send(`${path}/shortlisting`, { reason: REASON });
  await send(`${path}/inception`, { happened: "2026-01-02[Africa/Nairobi]", answers: FINDINGS });
  const { position } = await send<{ readonly position: string }>(`${path}/selection`, { reason: REASON });
  const stands = (): Promise<Application> => send<Application>(`${path}?after=${position}`);
  while ((await stands()).status !== "selected") await pause(LOOKED_AGAIN_AFTER_MS);
};

/** The people of selected organisations: an organisation's rows are one command, for the mix of roles is asked of all of them. */
export const people: Table = {
  heads: "Organisation,Name,E-mail,Job title,Role",
  row: (number) => {
    const role = ROLES[number % EACH] ?? "programme-design";
    return `${nameOf(Math.floor(number / EACH) % ORGANISATIONS)},Rehema ${number},rehema${number}@mwangaza.example,Officer,${role}`;
  },
  prepared: async (send, programme) => {
    await send(`${programme}/limits`, { limit: "cohort-capacity", to: ORGANISATIONS, reason: REASON });
    await send(`${programme}/limits`, { limit: "participants-most", to: EACH, reason: REASON });
    const left = Array.from({ length: ORGANISATIONS }, (_, organisation) => organisation)[Symbol.iterator]();
    const work = async (): Promise<void> => {
      for (const organisation of left) await selected(send, programme, organisation);
    };
    await Promise.all(Array.from({ length: PREPARED_AT_ONCE }, work));
  },
};

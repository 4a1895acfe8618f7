import { field, list, optional, record, type Static } from "@sankofa/kernel/schema";

/** Which forms a programme template asks for, of whom and when, as data (ASM-5). */
export const formPlanSchema = record({
  /** The programme template's name. */
  id: field.code(),
  version: field.whole(1),
  source: field.text(),
  forms: list(
    record({
      instrument: field.code(),
      version: field.whole(1),
      occasion: field.code(),
      /** What brings it about; `on-demand` where people take it up themselves. */
      when: field.oneOf("relationship-opened", "training-ended", "on-demand"),
      /** Each of the mentee's participants, or anybody of a side. */
      of: field.oneOf("participants", "mentor", "mentee"),
      /** Who answers the sections that are asked once per organisation: the first participant in one of these roles. */
      organisationBy: optional(list(field.code(), 10)),
      dueDays: field.whole(0, 366),
      /** Answers are taken for so many days after the due day; without an end where left out. */
      lapseDays: optional(field.whole(0, 366)),
    }),
    50,
  ),
  /** Instruments whose shared items are compared. */
  comparisons: list(record({ before: field.code(), after: field.code() }), 20),
});

export type FormPlan = Static<typeof formPlanSchema>;
export type PlannedForm = FormPlan["forms"][number];

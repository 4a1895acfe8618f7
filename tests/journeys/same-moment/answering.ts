import { atOnce, type Rivals } from "./rivals";

/** Answers take longer to be looked at than a withdrawal: seldom do both find the form open. */
const RACES = 40;

interface Form {
  readonly standing: string;
  readonly sheet: object | null;
}

/** ASM-5 GEN-4: a form is answered or withdrawn, and what was answered stands. */
export const answering = (rivals: Rivals): void => {
  test(`ASM-5 GEN-4 answers that come at the moment the form is withdrawn stand, in ${RACES} races`, async () => {
    const { manager, rival, platform } = rivals;
    await rivals.opensProgramme("Answered and withdrawn");
    const { relationshipId } = await rivals.running();
    await platform.settled();
    const day = "2026-01-11";
    const answers = {
      organisation: "Umoja Resource Centre",
      "met-on": day,
      attended: "Two of us",
      agenda: "What the training changes",
      "reported-by": "mentor",
      "reported-on": day,
    };
    for (let nth = 0; nth < RACES; nth++) {
      const asked = { instrument: "meeting-summary", side: "mentor" };
      const { id } = await manager.does(`/relationships/${relationshipId}/forms`, asked);
      rival.hears(manager);
      const [answered] = await atOnce(
        nth,
        rivals.asks(manager, `/forms/${id}/response`, { version: 1, answers }),
        rivals.asks(rival, `/forms/${id}/cancellation`, { reason: "It was asked for twice." }),
      );
      manager.hears(rival);
      const { standing, sheet } = await manager.sees<Form>(`/forms/${id}`);
      expect([standing, sheet !== null]).toEqual(answered.status < 300 ? ["submitted", true] : ["withdrawn", false]);
    }
  });
};

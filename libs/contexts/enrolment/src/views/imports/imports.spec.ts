import type { EnrolmentMessage } from "@sankofa/contracts/enrolment.contracts";
import { feed, folded } from "@sankofa/testing/contract-feed";
import { newIdOf, NOW } from "@sankofa/testing/given-when-then";
import { importsView } from "./imports.view";

const of = { importId: newIdOf(1), programmeId: newIdOf(2), table: "applications", by: "account:manager" };
const previewed = {
  type: "import.previewed" as const,
  data: { ...of, digest: "a".repeat(64), rows: 500, ready: 460, faulty: 40 },
};
const committed = (count: number, cancelled = false) => ({
  type: "import.committed" as const,
  data: { ...of, committed: count, known: 0, refused: 0, cancelled },
});

test("ENR-11 an import is listed with what was found in it and every time something of it was written", () => {
  const docs = [
    ...folded(importsView, feed<EnrolmentMessage>(previewed, committed(100, true), committed(360))).values(),
  ];
  expect(docs).toMatchObject([
    {
      rows: 500,
      faulty: 40,
      previewed: { at: NOW, by: "account:manager" },
      commits: [
        { committed: 100, cancelled: true },
        { committed: 360, cancelled: false },
      ],
    },
  ]);
});

test("looked at again it keeps what was written of it", () => {
  const [doc] = folded(importsView, feed<EnrolmentMessage>(previewed, committed(460), previewed)).values();
  expect(doc?.commits).toHaveLength(1);
});

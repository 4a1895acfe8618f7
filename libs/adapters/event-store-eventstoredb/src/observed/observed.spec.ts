import { startDouble, type Double } from "../double/double";
import { Asker } from "./ask";
import recording from "./recording.json";

/** The whole log is read several times over, by client and server in one process: on a busy machine that takes its time. */
const PATIENCE_MS = 120_000;
/** A server of one's own to ask instead of the double; it must be as it was installed. */
const { EVENTSTORE_URL } = process.env;

describe(`as a real server answered, so answers ${EVENTSTORE_URL ? "the one at EVENTSTORE_URL" : "the double"}`, () => {
  let double: Double;
  let asker: Asker;

  beforeAll(async () => {
    double = await startDouble();
    asker = new Asker(EVENTSTORE_URL ?? double.url);
  });

  afterAll(async () => {
    await asker.dispose();
    double.close();
  });

  test("every case of the recording is asked, in its order", () => {
    expect(Asker.cases).toEqual(recording.map((answers) => answers.case));
  });

  test.each(recording.map((answers) => [answers.case, answers] as const))(
    "%s",
    async (name, answers) => {
      expect(JSON.parse(JSON.stringify(await asker.ask(name)))).toEqual(answers);
    },
    PATIENCE_MS,
  );
});

import { feedContracts } from "@sankofa/contracts/feed";
import type { ContextManifest } from "@sankofa/kernel/manifest";
import { getMetadataStorage } from "class-validator";

export interface RoomRules {
  /** Commands that auditors may give: what they do is recorded, and changes nobody's record. */
  readonly auditorsMay?: readonly string[];
}

const twice = (names: readonly string[]): readonly string[] =>
  names.filter((name, index) => names.indexOf(name) !== index);

/** What a request's class checks. */
const checkedBy = (request: new () => object): ReadonlySet<string> =>
  new Set(
    getMetadataStorage()
      .getTargetValidationMetadatas(request, "", false, false)
      .map(({ propertyName }) => propertyName),
  );

/** What holds of every room, whatever it is about. */
export const describeRoom = (room: ContextManifest, { auditorsMay = [] }: RoomRules = {}): void => {
  const { commands, queries, views, processes, deadlines, nouns, outbound, contracts, refusals } = room;

  describe(`the room of ${room.name}`, () => {
    test("says names and routes once", () => {
      expect(twice([...commands, ...queries].map(({ name }) => name))).toEqual([]);
      const open = [...commands.filter(({ platformOnly }) => platformOnly !== true), ...queries];
      expect(twice(open.map(({ route }) => route))).toEqual([]);
    });

    test("hears what some room says, and says something of every fact", () => {
      for (const each of [...views.flatMap(({ reads }) => reads), ...processes.flatMap(({ hears }) => hears)])
        expect(Object.keys(feedContracts)).toContain(each);
      const facts = nouns.flatMap((noun) => Object.keys(noun.facts));
      expect(Object.keys(outbound).sort()).toEqual(facts.sort());
      for (const [type, { audience }] of Object.entries(contracts))
        if (audience === "internal") expect(Object.keys(feedContracts)).toContain(type);
    });

    test("AUD-2 reads its own views, and answers as of a past moment where they keep history", () => {
      for (const { name, views: read, asOf } of queries) {
        for (const view of read) expect(views).toContain(view);
        const keep = read.every(({ history }) => history);
        if (asOf === true || read.length > 0) expect([name, asOf === true]).toEqual([name, keep]);
      }
      for (const { view, dueIndex } of deadlines)
        expect(Object.keys(views.find(({ name }) => name === view)?.index ?? {})).toContain(dueIndex);
    });

    test("PRV-2 lets somebody command, or the platform alone, and no auditor unless said", () => {
      for (const { name, allow, platformOnly, ownAccount } of commands)
        expect([name, allow.length > 0]).toEqual([name, platformOnly !== true && ownAccount !== true]);
      const audited = commands.filter(({ allow }) => allow.includes("auditor"));
      expect(audited.map(({ name }) => name)).toEqual(auditorsMay);
    });

    test("checks what its routes take", () => {
      for (const { name, route, request } of [...commands, ...queries]) {
        const checked = checkedBy(request as new () => object);
        const parameters = [...route.matchAll(/:([a-zA-Z]+)/g)].map(([, parameter]) => parameter ?? "");
        expect([name, parameters.filter((parameter) => !checked.has(parameter))]).toEqual([name, []]);
      }
    });

    test("refuses in sentences", () => {
      for (const { title } of Object.values(refusals)) expect(title).toMatch(/^[A-Z{].*[^.]$/);
    });
  });
};

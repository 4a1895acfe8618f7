import { accepted, atOnce, RACES, type Rivals } from "./rivals";

interface Organisation {
  readonly name: string;
}

/** ENR-13 GEN-4: a name is one organisation's. */
export const naming = (rivals: Rivals): void => {
  const registers = async (name: string): Promise<string> =>
    (await rivals.manager.does(`/programmes/${rivals.cohort.programmeId}/organisations`, { name })).id;
  const namesOf = async (organisations: readonly string[]): Promise<readonly string[]> => {
    await rivals.platform.settled();
    const seen = await Promise.all(
      organisations.map((id) => rivals.manager.sees<Organisation>(`/organisations/${id}`)),
    );
    return seen.map(({ name }) => name).sort();
  };
  const reason = "They were registered anew.";

  test(`ENR-13 GEN-4 two organisations are given one name at once: one has it, the other is called as before, in ${RACES} races`, async () => {
    const { manager, rival } = rivals;
    await rivals.opensProgramme("One name");
    for (let nth = 0; nth < RACES; nth++) {
      const [one, other] = [await registers(`Tumaini ${nth}`), await registers(`Umoja ${nth}`)];
      rival.hears(manager);
      const name = `Harambee ${nth}`;
      const replies = await atOnce(
        nth,
        rivals.asks(manager, `/organisations/${one}/details`, { name, reason }),
        rivals.asks(rival, `/organisations/${other}/details`, { name, reason }),
      );
      expect(accepted(replies)).toBeGreaterThan(0);
      const names = await namesOf([one, other]);
      expect([
        [name, `Tumaini ${nth}`],
        [name, `Umoja ${nth}`],
      ]).toContainEqual(names);
    }
  });

  test(`ENR-13 GEN-4 a name that is given as somebody is registered by it is one organisation's, in ${RACES} races`, async () => {
    const { manager, rival, cohort } = rivals;
    await rivals.opensProgramme("Registered and renamed");
    for (let nth = 0; nth < RACES; nth++) {
      const renamed = await registers(`Amani ${nth}`);
      rival.hears(manager);
      const name = `Pamoja ${nth}`;
      const [, registered] = await atOnce(
        nth,
        rivals.asks(manager, `/organisations/${renamed}/details`, { name, reason }),
        rivals.asks(rival, `/programmes/${cohort.programmeId}/organisations`, { name }),
      );
      const asked = [...new Set([renamed, ...(registered.status < 300 ? [registered.body.id ?? ""] : [])])];
      expect((await namesOf(asked)).filter((each) => each === name)).toHaveLength(1);
    }
  });
};

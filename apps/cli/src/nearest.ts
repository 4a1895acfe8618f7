const MOST = 5;

/** How many letters are to be changed, added or left out to make one word of the other. */
const distance = (one: string, other: string): number => {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (const [index, letter] of [...one].entries()) {
    const next = [index + 1];
    for (let at = 0; at < other.length; at++)
      next.push(Math.min((next[at] ?? 0) + 1, (row[at + 1] ?? 0) + 1, (row[at] ?? 0) + (letter === other[at] ? 0 : 1)));
    row = next;
  }
  return row[other.length] ?? 0;
};

const roomOf = (name: string): string => name.slice(0, name.indexOf(".") + 1);
/** Who names a room means one of its names rather than another room's. */
const ELSEWHERE = 6;

/** Said without what stands before its point, a name is still meant. */
const farFrom = (said: string, name: string): number => {
  if (name.includes(said)) return 0;
  const whole = distance(said, name) + (roomOf(said) === roomOf(name) ? 0 : ELSEWHERE);
  return said.includes(".") ? whole : Math.min(whole, distance(said, name.slice(roomOf(name).length)));
};

/** Those among the names that somebody who said this may have meant, the likeliest first. */
export const nearest = (said: string, names: Iterable<string>): readonly string[] => {
  const far = [...names].map((name) => ({ name, far: farFrom(said, name) }));
  return far
    .sort((one, other) => one.far - other.far || one.name.localeCompare(other.name))
    .slice(0, MOST)
    .map(({ name }) => name);
};

/** What an earlier test has brought about. */
export const the = <Thing>(thing: Thing | undefined): Thing => {
  if (thing === undefined) throw new Error("An earlier test did not come to its end");
  return thing;
};

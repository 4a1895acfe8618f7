import type { Member } from "../support/member";

/** A record of every kind that a pair's work leaves behind, by path parameter. */
export const recordsOfPair = async (
  relationshipId: string,
  mentor: Member,
  place: string,
): Promise<{ readonly taskId: string; readonly challengeId: string }> => {
  const within = `/relationships/${relationshipId}`;
  const toDo = { what: "Bring the survey", owner: "mentee" };
  const trouble = { category: "conflict", what: `They no longer answer each other in ${place}.` };
  const taskId = (await mentor.does(`${within}/tasks`, toDo)).id;
  const challengeId = (await mentor.does(`${within}/challenges`, trouble)).id;
  await mentor.does(`/challenges/${challengeId}/mediator`, { why: "The second call ended in silence." });
  return { taskId, challengeId };
};

import type { Member } from "../support/member";

/** A record of every kind that a pair's work leaves behind, by path parameter. */
export const recordsOfPair = async (
  relationshipId: string,
  mentor: Member,
  place: string,
): Promise<
  Readonly<Record<"taskId" | "challengeId" | "entryId" | "commitmentId" | "feedbackId" | "dilemmaId", string>>
> => {
  const within = `/relationships/${relationshipId}`;
  const toDo = { what: "Bring the survey", owner: "mentee" };
  const trouble = { category: "conflict", what: `They no longer answer each other in ${place}.` };
  const taskId = (await mentor.does(`${within}/tasks`, toDo)).id;
  const challengeId = (await mentor.does(`${within}/challenges`, trouble)).id;
  await mentor.does(`/challenges/${challengeId}/mediator`, { why: "The second call ended in silence." });
  const meeting = { kind: "government", partner: `${place} health office`, keyPoints: "Stocks are low." };
  const entryId = (await mentor.does(`${within}/journal`, meeting)).id;
  const promised = { partner: `${place} health office`, what: "Two trainers", source: "meeting" };
  const commitmentId = (await mentor.does(`${within}/commitments`, promised)).id;
  const feedbackId = (await mentor.does(`${within}/feedback`, { point: "any-time", good: `${place} answers.` })).id;
  const asked = { what: `Somebody of ${place} asks for a favour.`, coordinatorToo: true };
  const dilemmaId = (await mentor.does(`${within}/dilemmas`, asked)).id;
  return { taskId, challengeId, entryId, commitmentId, feedbackId, dilemmaId };
};

import type { Attributes } from "@opentelemetry/api";
import type { RoomReply } from "../rooms";

/** A refusal is no failure: its code is what there is to say of it. */
export const outcome = (reply: RoomReply<unknown>): Attributes =>
  "problem" in reply ? { "sankofa.refused": reply.problem.code } : {};

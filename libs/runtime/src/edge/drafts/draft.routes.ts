import { optional, record, Type } from "@sankofa/kernel/schema";
import { IsOptional, IsString, IsUUID, Matches, MaxLength } from "class-validator";
import type { EdgeOptions } from "../edge.options";
import { ownRoute } from "../edge-operation";
import { EdgeProblem } from "../edge-problem";
import type { Operation, SignedIn } from "../operation";

/** The longest form, filled to the brim, is a third of it. */
const LONGEST_DRAFT = 64 * 1024;
const NEVER_KEPT = { "cache-control": "no-store" };

class DraftRequest {
  /** What kind of form it is, the id of what it is about, and which part of that. */
  @Matches(/^[a-z][a-z-]{0,39}\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(\.[a-z][a-z-]{0,39})?$/)
  form!: string;
}

class KeepDraftRequest extends DraftRequest {
  @IsString()
  @MaxLength(LONGEST_DRAFT)
  content!: string;

  /** The version it was typed on; left out where there was none. */
  @IsOptional()
  @IsUUID()
  on?: string;
}

const uuid = Type.String({ format: "uuid" });
const standing = record({ version: uuid, content: Type.String(), saved: Type.String({ format: "date-time" }) });

const draftMoved = (): EdgeProblem =>
  new EdgeProblem({
    code: "draft-moved",
    status: 409,
    title: "Another device has kept another version of this draft meanwhile",
  });

const placeOf = ({ form }: DraftRequest, { session }: SignedIn) => ({
  tenant: session.tenant,
  account: session.account,
  form,
});

/** Drafts of one's own forms: what is typed on one device goes on on another. */
export const draftOperations = ({ drafts }: Pick<EdgeOptions, "drafts">): readonly Operation[] => [
  ownRoute({
    id: "drafts.read",
    route: "GET /drafts/:form",
    summary: "What one has typed into a form and not sent, on whatever device; nothing where there is none",
    request: DraftRequest,
    answers: { 200: record({ draft: optional(standing) }) },
    answer: async (request, signedIn) => {
      const draft = await drafts.read(placeOf(request, signedIn));
      return { status: 200, body: { ...(draft ? { draft } : {}) }, headers: NEVER_KEPT };
    },
  }),
  ownRoute({
    id: "drafts.keep",
    route: "PUT /drafts/:form",
    summary: "Keep what one has typed, in the place of the version it was typed on, for thirty days",
    request: KeepDraftRequest,
    answers: { 200: record({ version: uuid }) },
    answer: async (request, signedIn) => {
      const version = await drafts.keep(placeOf(request, signedIn), request.content, request.on ?? null);
      if (version === undefined) throw draftMoved();
      return { status: 200, body: { version }, headers: NEVER_KEPT };
    },
  }),
  ownRoute({
    id: "drafts.drop",
    route: "DELETE /drafts/:form",
    summary: "Forget what one has typed: it was sent, or is not wanted any more",
    request: DraftRequest,
    answers: { 204: null },
    answer: async (request, signedIn) => {
      await drafts.drop(placeOf(request, signedIn));
      return { status: 204, headers: NEVER_KEPT };
    },
  }),
];

import { command } from "@sankofa/kernel/manifest";
import { ID } from "@sankofa/kernel/patterns";
import { Matches } from "class-validator";
import { exported, type ExportCommand } from "../domain/export/export.decide";
import { EXPORTERS, showsTo } from "../views/exports/exports.view";
import { relationshipStoryView } from "../views/relationship-story/relationship-story.view";

export class ExportRelationshipRequest {
  @Matches(ID)
  relationshipId!: string;
}

export const exportRelationship = command<ExportRelationshipRequest>({
  name: "export-relationship",
  summary: "Export everything that was recorded of a relationship, up to now; that it was is recorded too",
  route: "POST /relationships/:relationshipId/exports",
  request: ExportRelationshipRequest,
  allow: EXPORTERS,
  noun: exported,
  id: (_request, around) => around.newId(0),
  under: async ({ relationshipId }, around) => {
    const story = await around.lookup(relationshipStoryView, relationshipId);
    return story && relationshipStoryView.scope(story);
  },
  command: async ({ relationshipId }, around): Promise<ExportCommand> => {
    const { doc, position } = await around.pinned(relationshipStoryView, relationshipId);
    return {
      type: "make-export",
      exportId: around.newId(0),
      shows: showsTo(around),
      ...(doc ? { of: { programmeId: doc.programmeId, relationshipId, position } } : {}),
    };
  },
});

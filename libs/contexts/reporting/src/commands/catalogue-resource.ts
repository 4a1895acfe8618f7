import { command } from "@sankofa/kernel/manifest";
import { resource, type ResourceCommand } from "../domain/resource/resource.decide";
import { entryOf, KEEPERS, ResourceRequest } from "./resource-request";

export class CatalogueResourceRequest extends ResourceRequest {}

export const catalogueResource = command<CatalogueResourceRequest>({
  name: "catalogue-resource",
  summary: "Add a resource to the library of the funder",
  route: "POST /resources",
  request: CatalogueResourceRequest,
  allow: KEEPERS,
  noun: resource,
  id: (_, around) => around.newId(0),
  command: (request, around): ResourceCommand => ({
    type: "catalogue-resource",
    resourceId: around.newId(0),
    entry: entryOf(request),
  }),
});

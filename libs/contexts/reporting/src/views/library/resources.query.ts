import { query, type Page } from "@sankofa/kernel/manifest";
import { field, list, optional, record, Type } from "@sankofa/kernel/schema";
import { PageRequest } from "@sankofa/requests/page-request";
import { IsIn, IsOptional, Matches } from "class-validator";
import { RESOURCE_KINDS, type ResourceKind } from "../../domain/resource/resource.policies";
import { EVERYBODY } from "./readers.query";
import { resourcesView, type ResourceDoc } from "./resources.view";

export class ListResourcesRequest extends PageRequest {
  @IsOptional()
  @Matches(/^[a-z0-9][a-z0-9-]{0,63}$/)
  topic?: string;

  @IsOptional()
  @IsIn(RESOURCE_KINDS)
  kind?: ResourceKind;
}

type Resource = Omit<ResourceDoc, "funder">;

export const listResources = query<ListResourcesRequest, Page<Resource>>({
  name: "list-resources",
  summary: "The resources that the funder added to the library, by title",
  route: "GET /resources",
  request: ListResourcesRequest,
  allow: EVERYBODY,
  views: [resourcesView],
  asOf: true,
  response: record({
    items: list(
      record({
        resourceId: field.id(),
        title: field.line(),
        about: field.text(),
        kind: field.oneOf(...RESOURCE_KINDS),
        topic: field.code(),
        populations: list(field.code(), 10),
        languages: list(field.code(), 20),
        publisher: optional(field.line()),
        year: optional(field.whole()),
        link: optional(field.text()),
        vetting: optional(field.text()),
        catalogued: field.instant(),
        revised: Type.Union([field.instant(), Type.Null()]),
      }),
    ),
    next: Type.Union([Type.String(), Type.Null()]),
  }),
  answer: async ({ topic, kind, limit, cursor }, reading) => {
    const where = { ...(topic === undefined ? {} : { topic }), ...(kind === undefined ? {} : { kind }) };
    const { items, next } = await reading.find(resourcesView, { where, orderBy: "title", limit, cursor });
    return { items: items.map(({ doc: { funder: _funder, ...shown } }) => shown), next };
  },
});

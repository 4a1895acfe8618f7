import { query } from "@sankofa/kernel/manifest";
import { field, list, record, type Static } from "@sankofa/kernel/schema";
import { library, libraryIn } from "../../content/library/library";
import { librarySchema } from "../../content/library/library.schema";
import { EVERYBODY } from "./readers.query";

const shipped = librarySchema.properties.resources.items.properties;
const response = record({
  id: field.code(),
  version: field.whole(1),
  items: list(record({ ...shipped, about: field.text() }), 200),
});

export class GetLibraryRequest {}

export const getLibrary = query<GetLibraryRequest, Static<typeof response>>({
  name: "get-library",
  summary: "The resources that ship with the platform, by topic, key population and language",
  route: "GET /library",
  request: GetLibraryRequest,
  allow: EVERYBODY,
  views: [],
  asOf: true,
  response,
  answer: (_request, { language }) => {
    const { id, version, resources } = library;
    const { labels } = libraryIn(language);
    return Promise.resolve({
      id,
      version,
      items: resources.map((each) => ({ ...each, about: labels[each.resource] ?? each.title })),
    });
  },
});

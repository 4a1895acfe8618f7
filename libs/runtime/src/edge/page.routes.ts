import { noSuchPage } from "./edge-problem";
import type { Answer, Exchange, Operation } from "./operation";
import { preferred } from "./web/encoded";
import { pagePolicy } from "./web/page-policy";
import { readWebFiles, type WebFile } from "./web/web-files";

const INDEX = "/index.html";
/** Addresses of the platform's own: an unknown one below them is a 404 for programs, never a page. */
const OURS = /^\/(api|health)(\/|$)|^\/(metrics|docs|openapi\.json)$/;
/** A path that names a file is one or is missing; every other path is the web app's own business. */
const NAMES_A_FILE = /\.[a-z0-9]+$/i;

const answerWith = async (file: WebFile, exchange: Exchange, policy: string): Promise<Answer> => {
  const encoding = file.encoded?.encodingFor(preferred(exchange.header("accept-encoding"))) ?? "identity";
  // A strong tag names exact bytes, so each encoding has its own.
  const etag = `"${file.etag}${encoding === "identity" ? "" : `-${encoding}`}"`;
  const headers = {
    etag,
    "cache-control": file.cacheControl,
    vary: "accept-encoding",
    ...(file.type.startsWith("text/html") ? { "content-security-policy": policy } : {}),
  };
  const known = exchange
    .header("if-none-match")
    ?.split(",")
    .map((tag) => tag.trim());
  if (known?.includes(etag)) return { status: 304, headers };
  return {
    status: 200,
    raw: file.encoded ? await file.encoded.as(encoding) : file.bytes,
    headers: {
      ...headers,
      "content-type": file.type,
      ...(encoding === "identity" ? {} : { "content-encoding": encoding }),
    },
  };
};

/** The pages: the built files, and the app's first page for every address that is the app's own. */
export const pageOperations = (webFolder: string): readonly Operation[] => {
  const files = readWebFiles(webFolder);
  const index = files.get(INDEX);
  if (!index) throw new Error(`There is no index.html in ${webFolder}: build the web app first`);
  const policy = pagePolicy(index.bytes.toString());
  return [
    {
      id: "pages.show",
      method: "GET",
      path: "/*",
      summary: "The pages",
      kind: "page",
      answers: {},
      open: true,
      handle: (exchange) => {
        const path = `/${exchange.params["*"] ?? ""}`;
        if (OURS.test(path)) throw noSuchPage();
        const file = files.get(path);
        if (file) return answerWith(file, exchange, policy);
        if (NAMES_A_FILE.test(path)) throw noSuchPage();
        return answerWith(index, exchange, policy);
      },
    },
  ];
};

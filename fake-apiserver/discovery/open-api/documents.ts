import { jsonText, type PlainAnswer } from "../../http/answer.ts";
import { API_GROUPS, findGroup, type ApiGroup } from "../api-groups.ts";
import { SERVER_VERSION } from "../server-version.ts";
import { groupPath, pathsOf } from "./paths.ts";
import { protobufDocument } from "./protobuf-document.ts";
import { schemasOf } from "./schemas.ts";

const INFO = { title: "Kubernetes", version: SERVER_VERSION.gitVersion };
const PROTOBUF = "application/com.github.proto-openapi.spec.v2.v1.0+protobuf";

/** Each is made once, when somebody asks for it. */
const made = new Map<string, string | Buffer>();

/** The OpenAPI descriptions of all that is served. */
export function openApi(path: string, accept: string): PlainAnswer | undefined {
  if (path === "/openapi/v2") {
    if (!accept.includes("proto-openapi.spec.v2")) return jsonText(200, once(path, versionTwoText));
    return { status: 200, contentType: PROTOBUF, body: once(`${path} protobuf`, () => protobufDocument(versionTwo())) };
  }
  if (path === "/openapi/v3") {
    const paths = API_GROUPS.map((group) => {
      const at = groupPath(group);
      return [at, { serverRelativeURL: `/openapi/v3/${at}?hash=${SERVER_VERSION.gitVersion}` }];
    });
    return jsonText(200, JSON.stringify({ paths: Object.fromEntries(paths) }));
  }
  const [root, name = "", version] = path.replace(/^\/openapi\/v3\//, "").split("/");
  const group = root === "api" ? findGroup("") : findGroup(name);
  if (group === undefined || group.version !== (root === "api" ? name : version)) return undefined;
  return jsonText(
    200,
    once(path, () => versionThreeText(group)),
  );
}

function once<T extends string | Buffer>(key: string, make: () => T): T {
  const known = made.get(key) as T | undefined;
  if (known !== undefined) return known;
  const text = make();
  made.set(key, text);
  return text;
}

function versionTwo() {
  const definitions = schemasOf(API_GROUPS, (name) => ({ $ref: `#/definitions/${name}` }));
  const paths = pathsOf(API_GROUPS, (name) => ({ name, in: "query", type: "string" }));
  return { swagger: "2.0", info: INFO, paths, definitions };
}

function versionTwoText(): string {
  return JSON.stringify(versionTwo());
}

function versionThreeText(group: ApiGroup): string {
  const reference = (name: string) => ({ allOf: [{ $ref: `#/components/schemas/${name}` }] });
  const paths = pathsOf([group], (name) => ({ name, in: "query", schema: { type: "string" } }));
  const schemas = schemasOf([group], reference);
  return JSON.stringify({ openapi: "3.0.0", info: INFO, paths, components: { schemas } });
}

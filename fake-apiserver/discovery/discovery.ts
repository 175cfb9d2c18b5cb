import { jsonAnswer, plainText, type PlainAnswer } from "../http/answer.ts";
import { aggregatedDiscovery } from "./aggregated-discovery.ts";
import { findGroup } from "./api-groups.ts";
import { openApi } from "./open-api/documents.ts";
import { coreVersions, groupDescription, groupList, resourceList } from "./plain-discovery.ts";
import { SERVER_VERSION } from "./server-version.ts";

const HEALTH = new Set(["/healthz", "/livez", "/readyz", "/livez/ping", "/readyz/ping", "/healthz/ping"]);

/** Everything that is no resource. Undefined when the path leads nowhere. */
export function answerPath(path: string, accept: string, serverAddress: string): PlainAnswer | undefined {
  const clean = path.length > 1 ? path.replace(/\/+$/, "") : path;
  if (HEALTH.has(clean)) return plainText(200, "ok");
  if (clean === "/version") return jsonAnswer(200, SERVER_VERSION);
  if (clean === "/api" || clean === "/apis") return groups(clean === "/api", accept, serverAddress);
  if (clean.startsWith("/openapi/")) return openApi(clean, accept);
  const [, root, name = "", version, ...more] = clean.split("/");
  if (more.length > 0) return undefined;
  if (root === "api" && version === undefined && name === "v1") return resources("", "v1");
  if (root !== "apis") return undefined;
  if (version !== undefined) return resources(name, version);
  const group = findGroup(name);
  return group && jsonAnswer(200, groupDescription(group));
}

function groups(core: boolean, accept: string, serverAddress: string): PlainAnswer {
  const version = /g=apidiscovery\.k8s\.io/.test(accept) ? /v=(v2(?:beta1)?)/.exec(accept)?.[1] : undefined;
  if (version === "v2" || version === "v2beta1") {
    return {
      ...jsonAnswer(200, aggregatedDiscovery(core, version)),
      contentType: `application/json;g=apidiscovery.k8s.io;v=${version};as=APIGroupDiscoveryList`,
    };
  }
  return jsonAnswer(200, core ? coreVersions(serverAddress) : groupList());
}

function resources(name: string, version: string): PlainAnswer | undefined {
  const group = findGroup(name);
  return group !== undefined && group.version === version ? jsonAnswer(200, resourceList(group)) : undefined;
}

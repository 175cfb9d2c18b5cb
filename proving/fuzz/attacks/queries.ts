import fc from "fast-check";
import type { Attack } from "./attack.ts";
import { httpRequest } from "./http-request.ts";
import { oddText, oddUrlText } from "./odd-text.ts";

const PATHS = [
  "/api/v1/namespaces/fuzz/pods",
  "/api/v1/pods",
  "/api/v1/namespaces/fuzz/pods/shell",
  "/api/v1/namespaces/fuzz/pods/shell/log",
  "/api/v1/namespaces/fuzz/configmaps",
  "/api/v1/namespaces/fuzz/events",
  "/api/v1/namespaces/fuzz/services/a:b/proxy/c",
  "/apis/apps/v1/deployments",
  "/apis/rbac.authorization.k8s.io/v1/clusterroles",
  "/openapi/v3/api/v1",
  "/api",
];
const PARAMETERS = [
  "allowWatchBookmarks",
  "container",
  "continue",
  "fieldSelector",
  "follow",
  "labelSelector",
  "limit",
  "limitBytes",
  "pretty",
  "previous",
  "resourceVersion",
  "resourceVersionMatch",
  "sendInitialEvents",
  "sinceSeconds",
  "sinceTime",
  "tailLines",
  "timeoutSeconds",
  "timestamps",
  "watch",
];
const ACCEPTED = [
  "application/json",
  "application/vnd.kubernetes.protobuf",
  "application/yaml",
  "application/json;as=Table;v=v1;g=meta.k8s.io",
  "application/json;as=PartialObjectMetadataList;v=v1;g=meta.k8s.io",
  "application/json;as=;v=;g=,;q=x",
  "text/html, */*;q=0.8",
];

/** Lists, watches, logs and discovery whose parameters are odd. */
export const queries: Attack = {
  name: "queries",
  assaults: ({ api }) => {
    const value = fc.oneof(
      oddUrlText,
      fc.constantFrom(
        "1",
        "true",
        "metadata.name=shell",
        "status.phase!=Running,",
        "app%20in%20(fuzz)",
        "NotOlderThan",
        "2026-01-31T08:00:00Z",
      ),
    );
    return fc
      .record({
        path: fc.oneof(
          { weight: 5, arbitrary: fc.constantFrom(...PATHS) },
          {
            weight: 1,
            arbitrary: fc.tuple(fc.constantFrom(...PATHS), oddUrlText).map(([path, more]) => `${path}/${more}`),
          },
        ),
        parameters: fc.array(fc.tuple(fc.constantFrom(...PARAMETERS), value), { maxLength: 5 }),
        method: fc.constantFrom("GET", "GET", "GET", "HEAD", "OPTIONS"),
        accept: fc.oneof(fc.constantFrom(...ACCEPTED), oddText),
      })
      .map(({ path, parameters, method, accept }) => {
        const query = parameters.map(([key, value]) => `${key}=${value}`).join("&");
        const request = httpRequest(method, `${path}?${query}`.replaceAll(/[^\u0021-\u00ff]/g, "?"), [
          ["Authorization", `Bearer ${api.token}`],
          ["Accept", accept.replaceAll(/[^\u0020-\u00ff]/g, "?")],
          ["Connection", "close"],
        ]);
        return { door: "api", as: "http/1.1", parts: [request], ending: "end", lingerMs: 20 };
      });
  },
};

import { describe, expect, it } from "vitest";
import { defaultSettings } from "../../../src/verdict/index.ts";
import { check, goodHistory, HistoryWriter, type ContextChanges } from "./example-history.ts";

function rbac(verb: string, resource: string, changes: ContextChanges = {}, group = "") {
  const history = goodHistory((writer) => writer.call(verb, resource, { group }));
  return check("INV-RBAC", history, changes);
}

const legacy = { flags: { FF_USE_LEGACY_KUBERNETES_EXECUTION_STRATEGY: true } };

describe("INV-RBAC", () => {
  it.each([
    ["list", "secrets", "", {}],
    ["patch", "pods", "", {}],
    ["watch", "events", "", {}],
    ["create", "namespaces", "", {}],
    ["get", "nodes", "", {}],
    ["get", "pods", "metrics.k8s.io", {}],
    ["create", "pods/attach", "", legacy],
    ["get", "pods/log", "", legacy],
    ["list", "events", "", { settings: { ...defaultSettings, printPodWarningEvents: false } }],
  ])("finds %s %s outside the table", (verb, resource, group, changes) => {
    const result = rbac(verb, resource, changes, group);
    expect(result).toMatchObject({ outcome: "fail", expected: "only requests of the documented permissions table" });
    expect(result.got).toContain(`${verb} ${resource}`);
  });

  it.each([
    ["list", "events", {}],
    ["watch", "events", { flags: { FF_PRINT_POD_EVENTS: true } }],
    ["create", "namespaces", { settings: { ...defaultSettings, namespacePerJob: true } }],
    ["create", "pods/attach", {}],
    ["get", "pods/exec", {}],
    ["get", "pods/log", { flags: { ...legacy.flags, FF_WAIT_FOR_POD_TO_BE_REACHABLE: true } }],
    ["update", "secrets", {}],
  ])("allows %s %s where the table does", (verb, resource, changes) => {
    expect(rbac(verb, resource, changes).outcome).toBe("pass");
  });

  it("allows reviews of one's own access and the version, not other paths, and does not judge others", () => {
    expect(rbac("create", "selfsubjectaccessreviews", {}, "authorization.k8s.io").outcome).toBe("pass");
    const path = (path: string, user: string) => {
      const facts = { method: "GET", path, query: "", verb: "get" };
      const history = goodHistory((writer) => {
        writer.add("api", { type: "request", id: "v", connection: "c", user, ...facts });
      });
      return check("INV-RBAC", history).outcome;
    };
    const subject = "system:serviceaccount:ci:gitlab-runner";
    expect(path("/version", subject)).toBe("pass");
    expect(path("/metrics", subject)).toBe("fail");
    expect(path("/metrics", "admin")).toBe("pass");
    expect(check("INV-RBAC", new HistoryWriter()).outcome).toBe("not-applicable");
  });
});

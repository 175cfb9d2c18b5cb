import { expect, test } from "vitest";
import { parse } from "yaml";
import {
  markdownTable,
  neededPermissions,
  permissionName,
  permissionTable,
  policyRules,
  roleYaml,
} from "../../../src/permissions/index.ts";

const INFORMERS = "using Informers (https://docs.gitlab.com/runner/executors/kubernetes/#informers)";
const ATTACH = "FF_USE_LEGACY_KUBERNETES_EXECUTION_STRATEGY=false";
const ENTRYPOINT = "FF_KUBERNETES_HONOR_ENTRYPOINT=true";

/** The page's section "Configure runner API permissions": resource, verb, conditions. */
const PAGE: [resource: string, verb: string, ...when: string[]][] = [
  ["events", "list", "print_pod_warning_events=true"],
  ["events", "watch", "FF_PRINT_POD_EVENTS=true"],
  ["namespaces", "create", "kubernetes.NamespacePerJob=true"],
  ["namespaces", "delete", "kubernetes.NamespacePerJob=true"],
  ["pods", "create"],
  ["pods", "delete"],
  ["pods", "get"],
  ["pods", "list", INFORMERS],
  ["pods", "watch", INFORMERS, ENTRYPOINT, ATTACH],
  ["pods/attach", "create", ATTACH],
  ["pods/attach", "delete", ATTACH],
  ["pods/attach", "get", ATTACH],
  ["pods/attach", "patch", ATTACH],
  ["pods/exec", "create"],
  ["pods/exec", "delete"],
  ["pods/exec", "get"],
  ["pods/exec", "patch"],
  ["pods/log", "get", ENTRYPOINT, ATTACH, "FF_WAIT_FOR_POD_TO_BE_REACHABLE=true"],
  ["pods/log", "list", ENTRYPOINT, ATTACH],
  ["secrets", "create"],
  ["secrets", "delete"],
  ["secrets", "get"],
  ["secrets", "update"],
  ["serviceaccounts", "get"],
  ["services", "create"],
  ["services", "get"],
];

const off = {
  flag: () => false,
  printPodWarningEvents: false,
  namespacePerJob: false,
  podDisruptionBudget: false,
  sessionServer: false,
};
const legacy = { ...off, flag: (name: string) => name === "FF_USE_LEGACY_KUBERNETES_EXECUTION_STRATEGY" };
const names = (setup: Parameters<typeof neededPermissions>[0]) => neededPermissions(setup).map(permissionName);

test("holds what the page's table holds, and nothing else but what the page does not know", () => {
  const rows = permissionTable.map(({ group, resource, verb, when }) => [
    group === "" ? resource : `${group}/${resource}`,
    verb,
    when.map(({ text }) => text.replaceAll("`", "")),
  ]);
  const page = PAGE.map(([resource, verb, ...when]) => [resource, verb, when]);
  expect(rows).toEqual([
    ...page,
    ...["create", "delete", "get", "patch", "update"].map((verb) => [
      "services/proxy",
      verb,
      ["[session_server] for jobs with ports"],
    ]),
    ["pods/log", "get", ["CI_DEBUG_SERVICES=true"]],
    ["policy/poddisruptionbudgets", "create", ["pod_disruption_budget=true"]],
  ]);
  expect(markdownTable()).toContain(
    "| events | list (`print_pod_warning_events=true`), watch (`FF_PRINT_POD_EVENTS=true`) |",
  );
});

test("asks only for what the flags and settings need", () => {
  const attach = ["pods/attach create", "pods/attach delete", "pods/attach get", "pods/attach patch"];
  const least = names(legacy);
  expect(least).toHaveLength(16);
  for (const name of [...attach, "events list", "events watch", "namespaces create", "pods/log get"]) {
    expect(least).not.toContain(name);
  }
  expect(names(off)).toEqual(expect.arrayContaining([...attach, "pods/log get", "pods/log list"]));
  expect(names({ ...legacy, namespacePerJob: true })).toEqual(
    expect.arrayContaining(["namespaces create", "namespaces delete"]),
  );
  expect(names({ ...legacy, sessionServer: true })).toContain("services/proxy get");
  expect(names({ ...legacy, podDisruptionBudget: true })).toContain("policy/poddisruptionbudgets create");
});

test("prints a Role with exactly these rules, and a ClusterRole where namespaces are made", () => {
  const role = parse(roleYaml(off, "ci")) as { rules: unknown };
  expect(role).toMatchObject({ kind: "Role", metadata: { name: "gitlab-runner", namespace: "ci" } });
  expect(role.rules).toEqual(policyRules(neededPermissions(off)));
  expect(roleYaml(off, "ci")).toContain(`  - "list" # Required when ${INFORMERS}\n`);
  const wide = parse(roleYaml({ ...off, namespacePerJob: true }, "ci")) as { metadata: object };
  expect(wide).toMatchObject({ kind: "ClusterRole" });
  expect(wide.metadata).not.toHaveProperty("namespace");
});

import { noticed } from "./broken-runner.ts";
import { nosy } from "./sabotage.ts";
import { passes } from "./stories.ts";

const asked = ["request", "response"];

noticed("INV-RBAC", [
  {
    way: "asks for what the documented role does not give",
    story: passes,
    sabotage: nosy("/api/v1/nodes"),
    got: /^list nodes/,
    proof: asked,
  },
  {
    way: "asks for what only a feature needs that is off",
    story: passes,
    sabotage: nosy("/api/v1/namespaces/ci/configmaps"),
    got: /^list configmaps/,
    proof: asked,
  },
  {
    way: "looks into other namespaces than its jobs'",
    story: passes,
    sabotage: nosy("/api/v1/namespaces/kube-system/pods?watch=false"),
    got: /^list pods in kube-system/,
    proof: asked,
  },
  {
    way: "looks into all namespaces",
    story: passes,
    sabotage: nosy("/api/v1/pods"),
    got: /^list pods in all namespaces/,
    proof: asked,
  },
]);

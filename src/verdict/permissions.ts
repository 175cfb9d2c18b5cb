import { flag, type VerdictContext } from "./verdict-context.ts";

type Condition = (context: Pick<VerdictContext, "flags" | "jobs" | "settings">) => boolean;

interface Permission {
  /** Group and slash before it unless it is the core group: `pods/exec`, `policy/poddisruptionbudgets`. */
  resource: string;
  verbs: readonly string[];
  /** When the table asks for it; always, when left out. */
  when?: Condition;
}

const attach: Condition = (context) => !flag(context, "FF_USE_LEGACY_KUBERNETES_EXECUTION_STRATEGY");
const entrypoint: Condition = (context) => flag(context, "FF_KUBERNETES_HONOR_ENTRYPOINT");
const reachable: Condition = (context) => flag(context, "FF_WAIT_FOR_POD_TO_BE_REACHABLE");

/** The table of the page's section "Configure runner API permissions". */
const TABLE: readonly Permission[] = [
  { resource: "events", verbs: ["list"], when: ({ settings }) => settings.printPodWarningEvents },
  { resource: "events", verbs: ["watch"], when: (context) => flag(context, "FF_PRINT_POD_EVENTS") },
  { resource: "namespaces", verbs: ["create", "delete"], when: ({ settings }) => settings.namespacePerJob },
  { resource: "pods", verbs: ["create", "delete", "get", "list", "watch"] },
  { resource: "pods/attach", verbs: ["create", "delete", "get", "patch"], when: attach },
  { resource: "pods/exec", verbs: ["create", "delete", "get", "patch"] },
  {
    resource: "pods/log",
    verbs: ["get"],
    when: (context) => entrypoint(context) || attach(context) || reachable(context),
  },
  { resource: "pods/log", verbs: ["list"], when: (context) => entrypoint(context) || attach(context) },
  { resource: "secrets", verbs: ["create", "delete", "get", "update"] },
  { resource: "serviceaccounts", verbs: ["get"] },
  { resource: "services", verbs: ["create", "get"] },
  // Not in the table, which does not know the setting.
  { resource: "policy/poddisruptionbudgets", verbs: ["create"], when: ({ settings }) => settings.podDisruptionBudget },
];

/** `pods/exec create`, for everything that the runner may do with these flags and settings. */
export function permissionsFor(context: Pick<VerdictContext, "flags" | "jobs" | "settings">): ReadonlySet<string> {
  const rows = TABLE.filter(({ when }) => when === undefined || when(context));
  return new Set(rows.flatMap(({ resource, verbs }) => verbs.map((verb) => `${resource} ${verb}`)));
}

import { invalid } from "../status/invalid.ts";
import { objectAt, textAt } from "../storage/json.ts";
import { AGE, column, NAME } from "./columns.ts";
import { leastErrors } from "./number-validation.ts";
import { defineResource } from "./resource-type.ts";

export const leases = defineResource({
  group: "coordination.k8s.io",
  kind: "Lease",
  plural: "leases",
  createsOnUpdate: true,
  columns: [NAME, column("Holder", ({ spec }) => textAt(spec, "holderIdentity")), AGE],
  validate: (lease) =>
    leastErrors(objectAt(lease, "spec"), "spec", { leaseDurationSeconds: 1 }).concat(
      Number(objectAt(lease, "spec")["leaseTransitions"] ?? 0) < 0
        ? [
            invalid(
              "spec.leaseTransitions",
              objectAt(lease, "spec")["leaseTransitions"],
              "must be greater than or equal to 0",
            ),
          ]
        : [],
    ),
  applyDefaults(lease) {
    lease["spec"] ??= {};
  },
});

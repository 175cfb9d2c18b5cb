import { textAt } from "../storage/json.ts";
import { AGE, column, NAME } from "./columns.ts";
import { defineResource } from "./resource-type.ts";

export const leases = defineResource({
  group: "coordination.k8s.io",
  kind: "Lease",
  plural: "leases",
  columns: [NAME, column("Holder", ({ spec }) => textAt(spec, "holderIdentity")), AGE],
});

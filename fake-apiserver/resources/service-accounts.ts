import { objectsAt } from "../storage/json.ts";
import { AGE, column, NAME } from "./columns.ts";
import { defineResource } from "./resource-type.ts";

export const serviceAccounts = defineResource({
  kind: "ServiceAccount",
  plural: "serviceaccounts",
  shortNames: ["sa"],
  returnsDeleted: true,
  subresources: {
    token: { kind: "TokenRequest", group: "authentication.k8s.io", version: "v1", verbs: ["create"] },
  },
  columns: [NAME, column("Secrets", (account) => objectsAt(account, "secrets").length), AGE],
});

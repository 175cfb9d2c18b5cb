import { objectsAt } from "../storage/json.js";
import { AGE, column, NAME } from "./columns.js";
import { defineResource } from "./resource-type.js";
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

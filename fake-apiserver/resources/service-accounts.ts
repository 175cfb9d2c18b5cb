import { SERVICE_ACCOUNT_MERGE } from "../patch/merge-schema.ts";
import { objectsAt } from "../storage/json.ts";
import { AGE, column, NAME } from "./columns.ts";
import { defineResource } from "./resource-type.ts";

export const serviceAccounts = defineResource({
  kind: "ServiceAccount",
  plural: "serviceaccounts",
  shortNames: ["sa"],
  returnsDeleted: true,
  merge: SERVICE_ACCOUNT_MERGE,
  columns: [NAME, column("Secrets", (account) => objectsAt(account, "secrets").length), AGE],
});

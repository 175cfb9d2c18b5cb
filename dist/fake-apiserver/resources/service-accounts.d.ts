export declare const serviceAccounts: import("./resource-type.ts").ResourceType;

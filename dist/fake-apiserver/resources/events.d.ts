export declare const events: import("./resource-type.ts").ResourceType;

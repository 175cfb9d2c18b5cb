export declare const pods: import("../resource-type.ts").ResourceType;

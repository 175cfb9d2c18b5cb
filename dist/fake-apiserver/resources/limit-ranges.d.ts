export declare const limitRanges: import("./resource-type.ts").ResourceType;

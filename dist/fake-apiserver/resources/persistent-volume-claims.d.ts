export declare const persistentVolumeClaims: import("./resource-type.ts").ResourceType;

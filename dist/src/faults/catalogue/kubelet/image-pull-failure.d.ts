/** A pull from a registry fails although the image is there, in the words of a container engine. */
export declare const imagePullFailure: import("../../fault.ts").Fault<unknown>;

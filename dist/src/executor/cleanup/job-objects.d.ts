export type ObjectKind = "pod" | "secret" | "namespace";
/** One object in the cluster that a job made, or may have made. */
export interface JobObject {
    kind: ObjectKind;
    path: string;
    /** A create request for it was never answered. */
    unsure: boolean;
    /** Kubernetes deletes it with its owner. */
    owned: boolean;
}
export interface JobObjectEntry {
    exists(): void;
    forget(): void;
    /** An owner reference stands. */
    handOver(): void;
}
/** Everything that must be gone after the job. */
export interface JobObjects {
    /** Called before the create request leaves. */
    expect(kind: ObjectKind, path: string): JobObjectEntry;
    entry(kind: ObjectKind, path: string): JobObjectEntry | undefined;
    /** Takes the objects of these kinds off the list, in the order of the kinds. */
    take(kinds: readonly ObjectKind[]): JobObject[];
}
export declare function createJobObjects(): JobObjects;

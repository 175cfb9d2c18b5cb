import { BuildError, type FailureReason } from "../../runner/build/build-error.ts";
/** An image could not be pulled; another pull policy may still help. */
export declare class ImagePullFailure extends BuildError {
    name: string;
    readonly image: string;
    readonly container: string;
    /** `image pull failed: …`. */
    readonly pullError: string;
    constructor(image: string, container: string, message: string);
}
/** Who is to blame, by the kubelet's words (executor facts 4.9). */
export declare function pullFailureReason(message: string): FailureReason;

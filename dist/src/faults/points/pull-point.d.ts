/** A node is about to pull an image. Registries are not on the wire here: the catalogue of images stands for all of them. */
export interface PullPoint {
    target: "registry";
    /** As the pod names it. */
    image: string;
    namespace: string;
    /** The pod's. */
    name: string;
    container: string;
}
/** Why a container waits whose image could not be had. */
export type PullRefusal = "ErrImagePull" | "RegistryUnavailable" | "SignatureValidationFailed" | "ImageInspectError";
export type PullAction = 
/** The pull ends with this message of the container engine; `URL` and `HOST` stand for the registry's. */
{
    do: "fail";
    reason: PullRefusal;
    message: string;
} | {
    do: "delay";
    ms: number;
};

export interface ImageReference {
    /** `docker.io/library/alpine:latest`, as container engines write it. */
    canonical: string;
    /** `docker.io/library/alpine` */
    repository: string;
    /** Neither tag nor digest, or the tag `latest`. */
    latest: boolean;
}
/** Undefined when no registry could have such a name. */
export declare function parseImageReference(name: string): ImageReference | undefined;
/** What a status shows as imageID: images of this world have no layers, so the digest is the name's own. */
export declare function imageId(reference: ImageReference): string;

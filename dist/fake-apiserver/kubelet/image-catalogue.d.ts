import type { ImageContent } from "../../src/platform/index.ts";
/** What a registry would tell of an image, and what of it matters to a fake. */
export interface Image {
    /** Full name as users write it, tag included: `alpine:3`, `registry.gitlab.com/…/gitlab-runner-helper:x86_64-latest`. */
    name: string;
    entrypoint?: string[];
    command?: string[];
    env?: Record<string, string>;
    workingDir?: string;
    user?: {
        uid: number;
        gid: number;
    };
    content: ImageContent;
    /** Pulling it takes this login; anybody may when left out. */
    login?: ImageLogin;
}
export interface ImageLogin {
    username: string;
    /** Any one when left out. */
    password?: string;
}
/** Which images exist. A name without a tag means `:latest`; unknown names fail to pull as in a real registry. */
export interface ImageCatalogue {
    find(name: string): Image | undefined;
}

import type { ImageLogin } from "../image-catalogue.ts";
/** `private.registry.test/team/alpine:3.20` -> what it is a copy of, and the login that it takes. */
export declare function privateCopy(canonical: string): {
    original: string;
    login: ImageLogin;
} | undefined;

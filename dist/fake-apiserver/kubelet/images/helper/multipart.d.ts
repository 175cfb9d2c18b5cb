/** A form with one file, as a browser would send it. */
export declare function multipartFile(field: string, name: string, bytes: Uint8Array): {
    body: Buffer;
    contentType: string;
};

import { createHash } from "node:crypto";
/** A form with one file, as a browser would send it. */
export function multipartFile(field, name, bytes) {
    // Taken from the content, so that the content cannot hold it.
    const boundary = `faultline-${createHash("sha256").update(bytes).digest("hex").slice(0, 40)}`;
    const disposition = `form-data; name="${field}"; filename="${name.replaceAll('"', "%22")}"`;
    const head = `--${boundary}\r\nContent-Disposition: ${disposition}\r\nContent-Type: application/octet-stream\r\n\r\n`;
    return {
        body: Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]),
        contentType: `multipart/form-data; boundary=${boundary}`,
    };
}

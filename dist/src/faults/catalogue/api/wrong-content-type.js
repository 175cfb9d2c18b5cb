import { z } from "zod";
import { defineFault } from "../../fault.js";
const parameters = z.strictObject({
    status: z
        .int()
        .min(200)
        .max(599)
        .default(502)
        .describe("HTTP status of the page: 200 of a login portal, 502 to 504 of a proxy."),
    title: z.string().optional().describe("What the page says; the status's usual words when left out."),
    acted: z.boolean().default(false).describe("The request was acted upon before the proxy lost its patience."),
});
const WORDS = {
    200: "Sign in",
    403: "403 Forbidden",
    502: "502 Bad Gateway",
    503: "503 Service Temporarily Unavailable",
    504: "504 Gateway Time-out",
};
/** A proxy, load balancer or captive portal answers with a page of its own. */
export const wrongContentType = defineFault({
    id: "wrong-content-type",
    layer: "api",
    title: "A proxy answers with a page of HTML",
    docs: "text/html instead of JSON. With `acted` the server did the work, so a create that is tried again meets 409.",
    targets: ["api", "gitlab"],
    worlds: ["fake", "proxy"],
    parameters,
    arm({ status, title = WORDS[status] ?? String(status), acted }) {
        const contentType = "text/html; charset=utf-8";
        const body = `<html>\r\n<head><title>${title}</title></head>\r\n<body>\r\n<center><h1>${title}</h1></center>\r\n</body>\r\n</html>\r\n`;
        if (acted)
            return { hook: "response", firesLater: true, action: { do: "replace", status, contentType, body } };
        return { hook: "request", action: { do: "answer", status, headers: { "content-type": contentType }, body } };
    },
    describe: ({ status, acted }) => `${acted ? "acts upon the request, then " : ""}answers ${status} with a proxy's page of HTML`,
});

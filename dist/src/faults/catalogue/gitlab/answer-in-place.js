/** An answer as GitLab's API gives it. */
export function jsonAnswer(status, value, headers = {}) {
    return {
        do: "answer",
        status,
        headers: { "content-type": "application/json", ...headers },
        body: JSON.stringify(value),
    };
}
/** Plain text, as from Git over HTTP and from whatever counts requests. */
export function textAnswer(status, text, headers = {}) {
    return { do: "answer", status, headers: { "content-type": "text/plain; charset=utf-8", ...headers }, body: text };
}
/** The page of a proxy that stands before GitLab: HTML, whatever was asked for. */
export function proxyPage(status, reason, headers = {}) {
    const title = `${status} ${reason}`;
    const body = `<html>\r\n<head><title>${title}</title></head>\r\n<body>\r\n<center><h1>${title}</h1></center>\r\n` +
        "<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n";
    return { do: "answer", status, headers: { "content-type": "text/html", ...headers }, body };
}

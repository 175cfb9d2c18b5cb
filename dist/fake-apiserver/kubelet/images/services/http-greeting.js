const BODY = "<html><head><title>Welcome to nginx!</title></head><body><h1>Welcome to nginx!</h1></body></html>\n";
/** Answers every request with a page, once its head is there. */
export function answerHttp(connection) {
    let head = "";
    connection.on("data", (data) => {
        head += data.toString("latin1");
        if (!head.includes("\r\n\r\n"))
            return;
        const body = head.startsWith("HEAD ") ? "" : BODY;
        const lines = ["HTTP/1.1 200 OK", "Server: nginx", "Content-Type: text/html", `Content-Length: ${BODY.length}`];
        connection.end(`${lines.join("\r\n")}\r\nConnection: close\r\n\r\n${body}`);
    });
}

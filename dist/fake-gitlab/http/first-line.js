const NEWLINE = 10;
const LONGEST = 64 * 1024;
/** The first line that a client sends, which stays to be read; what there is of it when the client ends or the line does not. */
export function firstLine(connection) {
    return new Promise((resolve) => {
        let seen = Buffer.alloc(0);
        const done = () => {
            connection.removeListener("data", onData);
            connection.removeListener("close", done);
            connection.removeListener("end", done);
            connection.pause();
            if (seen.length > 0)
                connection.unshift(seen);
            const end = seen.indexOf(NEWLINE);
            resolve(seen.subarray(0, end === -1 ? seen.length : end).toString("latin1"));
        };
        const onData = (chunk) => {
            seen = Buffer.concat([seen, chunk]);
            if (seen.includes(NEWLINE) || seen.length > LONGEST)
                done();
        };
        connection.on("data", onData);
        connection.once("end", done);
        connection.once("close", done);
    });
}

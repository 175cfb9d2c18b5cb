/** The eight bytes with which a client asks for TLS. */
const TLS_REQUEST = Buffer.from([0, 0, 0, 8, 0x04, 0xd2, 0x16, 0x2f]);
/** Says no to TLS, and to everything else that it is no database. */
export function refuseTls(connection) {
    connection.on("data", (data) => {
        if (data.equals(TLS_REQUEST))
            connection.write("N");
        else
            connection.end(errorResponse("this image only listens: it has no database"));
    });
}
function errorResponse(message) {
    const fields = Buffer.from(`SFATAL\0VFATAL\0C0A000\0M${message}\0\0`);
    const head = Buffer.alloc(5);
    head.write("E");
    head.writeInt32BE(fields.length + 4, 1);
    return Buffer.concat([head, fields]);
}

const PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";
const SERVICES = {
    nginx: { tags: ["latest", "alpine", "stable", "1.27", "1.28"], program: "nginx" },
    httpd: { tags: ["latest", "alpine", "2.4"], program: "nginx" },
    redis: { tags: ["latest", "alpine", "6", "7", "8", "7-alpine"], program: "redis-server" },
    postgres: { tags: ["latest", "alpine", "14", "15", "16", "17", "16-alpine", "17-alpine"], program: "postgres" },
    mysql: { tags: ["latest", "8", "8.0", "8.4"], program: "mysqld" },
};
/** Images that listen on their port as soon as they are up; how much they answer stands in README.md. */
export function serviceImages(programs) {
    return Object.entries(SERVICES).flatMap(([name, { tags, program }]) => {
        const content = {
            get files() {
                return programs.node(program, "node-program", []);
            },
        };
        return tags.map((tag) => ({ name: `${name}:${tag}`, command: [program], env: { PATH }, content }));
    });
}

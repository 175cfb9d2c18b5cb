export declare const containerLifecycleSchema: import("zod").ZodObject<{
    post_start: import("zod").ZodPipe<import("zod").ZodOptional<import("zod").ZodObject<{
        exec: import("zod").ZodPipe<import("zod").ZodOptional<import("zod").ZodObject<{
            command: import("zod").ZodDefault<import("zod").ZodArray<import("zod").ZodString>>;
        }, import("zod/v4/core").$strict>>, import("zod").ZodTransform<{
            command: string[];
        } | undefined, {
            command: string[];
        } | undefined>>;
        http_get: import("zod").ZodPipe<import("zod").ZodOptional<import("zod").ZodObject<{
            host: import("zod").ZodDefault<import("zod").ZodString>;
            http_headers: import("zod").ZodDefault<import("zod").ZodArray<import("zod").ZodObject<{
                name: import("zod").ZodDefault<import("zod").ZodString>;
                value: import("zod").ZodDefault<import("zod").ZodString>;
            }, import("zod/v4/core").$strict>>>;
            path: import("zod").ZodDefault<import("zod").ZodString>;
            port: import("zod").ZodDefault<import("zod").ZodInt>;
            scheme: import("zod").ZodDefault<import("zod").ZodString>;
        }, import("zod/v4/core").$strict>>, import("zod").ZodTransform<{
            host: string;
            http_headers: {
                name: string;
                value: string;
            }[];
            path: string;
            port: number;
            scheme: string;
        } | undefined, {
            host: string;
            http_headers: {
                name: string;
                value: string;
            }[];
            path: string;
            port: number;
            scheme: string;
        } | undefined>>;
        tcp_socket: import("zod").ZodPipe<import("zod").ZodOptional<import("zod").ZodObject<{
            host: import("zod").ZodDefault<import("zod").ZodString>;
            port: import("zod").ZodDefault<import("zod").ZodInt>;
        }, import("zod/v4/core").$strict>>, import("zod").ZodTransform<{
            host: string;
            port: number;
        } | undefined, {
            host: string;
            port: number;
        } | undefined>>;
    }, import("zod/v4/core").$strict>>, import("zod").ZodTransform<{
        exec: {
            command: string[];
        } | undefined;
        http_get: {
            host: string;
            http_headers: {
                name: string;
                value: string;
            }[];
            path: string;
            port: number;
            scheme: string;
        } | undefined;
        tcp_socket: {
            host: string;
            port: number;
        } | undefined;
    } | undefined, {
        exec: {
            command: string[];
        } | undefined;
        http_get: {
            host: string;
            http_headers: {
                name: string;
                value: string;
            }[];
            path: string;
            port: number;
            scheme: string;
        } | undefined;
        tcp_socket: {
            host: string;
            port: number;
        } | undefined;
    } | undefined>>;
    pre_stop: import("zod").ZodPipe<import("zod").ZodOptional<import("zod").ZodObject<{
        exec: import("zod").ZodPipe<import("zod").ZodOptional<import("zod").ZodObject<{
            command: import("zod").ZodDefault<import("zod").ZodArray<import("zod").ZodString>>;
        }, import("zod/v4/core").$strict>>, import("zod").ZodTransform<{
            command: string[];
        } | undefined, {
            command: string[];
        } | undefined>>;
        http_get: import("zod").ZodPipe<import("zod").ZodOptional<import("zod").ZodObject<{
            host: import("zod").ZodDefault<import("zod").ZodString>;
            http_headers: import("zod").ZodDefault<import("zod").ZodArray<import("zod").ZodObject<{
                name: import("zod").ZodDefault<import("zod").ZodString>;
                value: import("zod").ZodDefault<import("zod").ZodString>;
            }, import("zod/v4/core").$strict>>>;
            path: import("zod").ZodDefault<import("zod").ZodString>;
            port: import("zod").ZodDefault<import("zod").ZodInt>;
            scheme: import("zod").ZodDefault<import("zod").ZodString>;
        }, import("zod/v4/core").$strict>>, import("zod").ZodTransform<{
            host: string;
            http_headers: {
                name: string;
                value: string;
            }[];
            path: string;
            port: number;
            scheme: string;
        } | undefined, {
            host: string;
            http_headers: {
                name: string;
                value: string;
            }[];
            path: string;
            port: number;
            scheme: string;
        } | undefined>>;
        tcp_socket: import("zod").ZodPipe<import("zod").ZodOptional<import("zod").ZodObject<{
            host: import("zod").ZodDefault<import("zod").ZodString>;
            port: import("zod").ZodDefault<import("zod").ZodInt>;
        }, import("zod/v4/core").$strict>>, import("zod").ZodTransform<{
            host: string;
            port: number;
        } | undefined, {
            host: string;
            port: number;
        } | undefined>>;
    }, import("zod/v4/core").$strict>>, import("zod").ZodTransform<{
        exec: {
            command: string[];
        } | undefined;
        http_get: {
            host: string;
            http_headers: {
                name: string;
                value: string;
            }[];
            path: string;
            port: number;
            scheme: string;
        } | undefined;
        tcp_socket: {
            host: string;
            port: number;
        } | undefined;
    } | undefined, {
        exec: {
            command: string[];
        } | undefined;
        http_get: {
            host: string;
            http_headers: {
                name: string;
                value: string;
            }[];
            path: string;
            port: number;
            scheme: string;
        } | undefined;
        tcp_socket: {
            host: string;
            port: number;
        } | undefined;
    } | undefined>>;
}, import("zod/v4/core").$strict>;

import { startService } from "../services/service.ts";
import { answerHttp } from "../services/http-greeting.ts";

await startService("nginx", Number(process.env["NGINX_PORT"] ?? 80), answerHttp);

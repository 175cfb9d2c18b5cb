import { startService } from "../services/service.js";
import { answerHttp } from "../services/http-greeting.js";
await startService("nginx", Number(process.env["NGINX_PORT"] ?? 80), answerHttp);

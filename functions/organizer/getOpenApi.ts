import { openApi } from '#contract/openApi.ts';
import type { OperationCode } from '#functions/call.ts';

export const getOpenApi: OperationCode<'getOpenApi'> = async (_input, call) => openApi(call.config.siteUrl);

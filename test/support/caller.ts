import { type Answer, contract } from '#contract/contract.ts';
import { httpRequest } from '#contract/httpRequest.ts';
import type { Operation } from '#contract/operation.ts';
import type { OperationId } from '#contract/routes.ts';
import type { Refusal } from '#domain/refusals.ts';

export interface Response<Id extends OperationId> {
  status: number;
  headers: Headers;
  body: Answer<Id> & Partial<Refusal>;
}

/** One browser or phone: it keeps its cookies and calls operations by their ids, well-formed or not. */
export class Caller {
  readonly cookies = new Map<string, string>();
  readonly site: string;

  constructor(site: string) {
    this.site = site;
  }

  /** Sends anything to an operation's route; `bearer` is a link's secret or a device's token. */
  async call<Id extends OperationId>(id: Id, request: object = {}, bearer?: string): Promise<Response<Id>> {
    const { method, address, body } = httpRequest(id, request);
    return this.send(method, address, {
      ...(isForm(id) ? { body: formOf(body), headers: { 'content-type': formType } } : { body }),
      ...(bearer !== undefined && { bearer }),
    });
  }

  /** The answer of a call that must succeed. */
  async get<Id extends OperationId>(id: Id, request: object = {}, bearer?: string): Promise<Answer<Id>> {
    const { status, body } = await this.call(id, request, bearer);
    if (status >= 300) throw new Error(`${id} answered ${status}: ${JSON.stringify(body)}`);
    return body;
  }

  async send<Id extends OperationId>(
    method: string,
    address: string,
    {
      body,
      bearer,
      headers = {},
    }: { body?: string | null; bearer?: string; headers?: Record<string, string> } = {},
  ): Promise<Response<Id>> {
    const response = await fetch(this.site + address, {
      method,
      headers: {
        cookie: [...this.cookies].map((pair) => pair.join('=')).join('; '),
        ...(method !== 'GET' && { 'content-type': 'application/json', origin: this.site }),
        ...(bearer !== undefined && { authorization: `Bearer ${bearer}` }),
        ...headers,
      },
      body: body ?? null,
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      this.cookies.set(name, value);
    }
    const text = await response.text();
    const json = response.headers.get('content-type')?.startsWith('application/json');
    return { status: response.status, headers: response.headers, body: json ? JSON.parse(text) : text };
  }
}

const formType = 'application/x-www-form-urlencoded';

function isForm(id: OperationId): boolean {
  const operation: Operation = contract[id];
  return operation.body === 'form';
}

/** A request as a browser's form sends it. */
function formOf(body: string | null): string {
  return String(new URLSearchParams(JSON.parse(body ?? '{}')));
}

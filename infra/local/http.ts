/** A request as it came in: header names as the client spelled them, repeated ones repeated. */
export interface HttpRequest {
  method: string;
  /** The request target: path and query, percent-encoded. */
  url: string;
  headers: [name: string, value: string][];
  body: Buffer;
  sourceIp: string;
}

export interface HttpAnswer {
  status: number;
  headers: [name: string, value: string][];
  body: Buffer;
}

/** What API Gateway answers by itself when a Lambda throws, times out or answers what it cannot send on. */
export const internalServerError: HttpAnswer = {
  status: 500,
  headers: [['content-type', 'application/json']],
  body: Buffer.from('{"message":"Internal Server Error"}'),
};

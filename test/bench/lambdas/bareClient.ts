import { DynamoDBClient } from '@aws-sdk/client-dynamodb';

/** The least that any Lambda with a table carries: what the others are compared with. */
export const client = new DynamoDBClient();

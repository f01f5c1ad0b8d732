import { afterAll, beforeAll } from 'vitest';
import { openShop, type OpenShop } from '../open-shop.ts';

let opened: OpenShop;
beforeAll(async () => {
  opened = await openShop('demo');
});
afterAll(() => opened[Symbol.asyncDispose]());

/** The demo shop in which all journeys of a file are made: to load and to learn it takes longer than to walk through it. */
export const theShop = (): OpenShop => opened;

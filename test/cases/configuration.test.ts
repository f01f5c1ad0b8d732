import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readConfigText } from '../../src/operations/index.ts';

const guide = readFileSync(new URL('../../docs/configuration.md', import.meta.url), 'utf8');
const examples = [...guide.matchAll(/```yaml\n(.*?)```/gs)].map(([, text = '']) => text);

test('H13 every example of the guide to the configuration is understood, and all of them together', () => {
  expect(examples.length).toBeGreaterThan(2);
  for (const example of examples) expect(() => readConfigText(example)).not.toThrow();
  const whole = readConfigText(examples.join('\n'));
  expect(whole.rules.map(({ do: what }) => what)).toEqual(['allow', 'bar', 'boost', 'pin']);
});

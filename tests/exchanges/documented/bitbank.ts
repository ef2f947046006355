import type { Documented } from './documented.ts';

const refusal = (code: unknown) => JSON.stringify({ success: 0, data: { code } });
const statuses = (status: string, count = 44) =>
  JSON.stringify({
    success: 1,
    data: { statuses: Array.from({ length: count }, (_, n) => ({ pair: `c${n}_jpy`, status, min_amount: '0.0001' })) },
  });

export const bitbank: Documented = [
  [statuses('NORMAL'), 'normal'],
  [statuses('BUSY'), 'busy'],
  [statuses('VERY_BUSY'), 'busy'],
  [statuses('HALT'), 'halted'],
  [statuses('TOMORROW'), 'other'],
  [refusal(10007), 'maintenance'],
  [refusal('10007'), 'maintenance'],
  [refusal(10008), 'busy'],
  [refusal(10009), 'too-frequent'],
  [refusal(20001), 'other-code'],
  // What is a number to a language, and none to a reader.
  ...[
    '0x2717',
    ' 10007',
    '10007 ',
    '1.0007e4',
    '+10007',
    '-10007',
    '10007.0',
    '010007',
    '１０００７',
    '0b10011100010111',
    '',
  ].map((code): readonly [string, null] => [refusal(code), null]),
  ...[[10007], { value: 10007 }, true, null, 10007.5].map((code): readonly [string, null] => [refusal(code), null]),
  [statuses('NORMAL', 0), null],
  ['{"success":1,"data":{"code":10007}}', null],
  ['<html>10007</html>', null],
];

// What a value may be that comes from elsewhere: JSON of any shape, and objects that answer as they like.

const trap = (): never => {
  throw new Error('hostile');
};

const traps: ProxyHandler<object> = {
  get: trap,
  has: trap,
  ownKeys: trap,
  getOwnPropertyDescriptor: trap,
  getPrototypeOf: trap,
  set: trap,
  defineProperty: trap,
  deleteProperty: trap,
  isExtensible: trap,
  preventExtensions: trap,
};

const withGetter = (name: string): object => Object.defineProperty({}, name, { get: trap, enumerable: true });

/** A list that claims a length it does not have. */
const lying = (length: unknown): unknown =>
  new Proxy([], {
    get: (target, key, receiver) => (key === 'length' ? length : (Reflect.get(target, key, receiver) as unknown)),
  });

/** A record whose every field answers something else each time. */
const fickle = (): unknown => {
  let asked = 0;
  const answers = [1, 'x', null, {}, [], -0, NaN];
  return new Proxy({}, { get: () => answers[asked++ % answers.length], has: () => asked++ % 2 === 0 });
};

const cyclic = (): object => {
  const one: Record<string, unknown> = { id: 'a' };
  one['lines'] = [one];
  one['self'] = one;
  return one;
};

const deep = (levels: number): unknown => {
  let value: unknown = 1;
  for (let i = 0; i < levels; i++) value = i % 2 === 0 ? [value] : { lines: value };
  return value;
};

const revoked = (of: object): unknown => {
  const { proxy, revoke } = Proxy.revocable(of, {});
  revoke();
  return proxy;
};

const keyed = (text: string): unknown => JSON.parse(text);

/** Each made anew, for some are changed by being read. */
export const hostileValues: readonly (readonly [name: string, make: () => unknown])[] = [
  ['undefined', () => undefined],
  ['null', () => null],
  ['true', () => true],
  ['false', () => false],
  ['0', () => 0],
  ['-0', () => -0],
  ['1', () => 1],
  ['-1', () => -1],
  ['NaN', () => NaN],
  ['Infinity', () => Infinity],
  ['-Infinity', () => -Infinity],
  ['1.5', () => 1.5],
  ['1e-7', () => 1e-7],
  ['1e300', () => 1e300],
  ['2^53', () => 2 ** 53],
  ['the most', () => Number.MAX_SAFE_INTEGER],
  ['the least', () => Number.MIN_SAFE_INTEGER],
  ['a billion', () => 1_000_000_000],
  ['a bigint', () => 10n],
  ['a symbol', () => Symbol('hostile')],
  ['a function', () => () => 'hostile'],
  ['a function that throws', () => trap],
  ['empty text', () => ''],
  ['blank text', () => ' '],
  ['text', () => 'hostile'],
  ['1e900000', () => '1e900000'],
  ['a plus', () => '+1'],
  ['hexadecimal', () => '0x10'],
  ['another script', () => '١٢٣'],
  ['20,000 digits', () => '9'.repeat(20_000)],
  ['20,000 decimals', () => `0.${'3'.repeat(20_000)}`],
  ['a megabyte', () => 'x'.repeat(1_000_000)],
  ['a lone surrogate', () => '\ud800'],
  ['controls', () => '\u0000\u202e\u2028\r\n\t\u001b[31m'],
  ['markup', () => '"><script>alert(1)</script>'],
  ['__proto__', () => '__proto__'],
  ['constructor', () => 'constructor'],
  ['hasOwnProperty', () => 'hasOwnProperty'],
  ['a list', () => []],
  ['a list of nothing', () => [undefined, null]],
  ['a sparse list', () => new Array<unknown>(5)],
  ['a sparse list with an end', () => Object.assign([], { 3: 'a' })],
  ['a long sparse list', () => new Array<unknown>(4_000_000_000)],
  ['a list with fields', () => Object.assign(['a'], { amount: 5, percent: '1' })],
  ['a typed list', () => new Float64Array(3)],
  // Long enough to be noticed by whoever walks it, and short enough for the test to come back.
  ['a list that lies, long', () => lying(30_000_000)],
  ['a list that lies, below 0', () => lying(-1)],
  ['a list that lies, NaN', () => lying(NaN)],
  ['a list that lies, text', () => lying('many')],
  ['a list that lies, a half', () => lying(1.5)],
  ['a list that lies, a little', () => lying(3)],
  ['a list that lies, an object', () => lying({ valueOf: trap })],
  ['a list that throws', () => new Proxy([], traps)],
  ['a revoked list', () => revoked([])],
  ['a record', () => ({})],
  ['a record of no prototype', () => Object.create(null) as unknown],
  ['a record of an odd prototype', () => Object.create({ id: 'inherited', by: 'remainder' }) as unknown],
  ['__proto__ as a key', () => keyed('{"__proto__": {"id": "a"}, "id": "b"}')],
  ['constructor as a key', () => keyed('{"constructor": {"prototype": {"id": "a"}}}')],
  ['toJSON that throws', () => ({ toJSON: trap, toString: trap, valueOf: trap, [Symbol.toPrimitive]: trap })],
  ['a getter', () => withGetter('id')],
  ['getters', () => Object.assign(withGetter('amount'), { by: 'remainder' })],
  ['a record that throws', () => new Proxy({}, traps)],
  ['a revoked record', () => revoked({})],
  ['a fickle record', fickle],
  ['a cycle', cyclic],
  ['a deep value', () => deep(10_000)],
  ['a date', () => new Date(0)],
  ['an invalid date', () => new Date(NaN)],
  ['a map', () => new Map([['id', 'a']])],
  ['a regular expression', () => /a/],
  ['a boxed text', () => Object('a') as unknown],
  ['a boxed number', () => Object(5) as unknown],
  ['a promise', () => Promise.resolve(1)],
  ['a thenable', () => ({ then: trap })],
  ['a refusal', () => ({ _tag: 'Left', left: [] })],
  ['an answer', () => ({ _tag: 'Right', right: {} })],
];

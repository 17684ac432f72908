/** For engines that know no `Object.hasOwn` (ECMAScript 2022): the bundler puts this in its place. */
const hasOwn = (object: object, field: PropertyKey): boolean => Object.prototype.hasOwnProperty.call(object, field);
export { hasOwn as 'Object.hasOwn' };

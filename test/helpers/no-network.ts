// No test may depend on the network: a connection to anything but this machine is refused.
import { Socket } from 'node:net';

const THIS_MACHINE = new Set(['localhost', '127.0.0.1', '::1', '0.0.0.0']);
const connect = Socket.prototype.connect;

Socket.prototype.connect = function (this: Socket, ...args: unknown[]): Socket {
  // node:net hands over either (port, host), (path), (options) or one array that starts with the options.
  const first: unknown = Array.isArray(args[0]) ? args[0][0] : args[0];
  const host = typeof first === 'object' && first !== null && 'host' in first ? first.host : args[1];
  if (typeof host === 'string' && !THIS_MACHINE.has(host)) {
    throw new Error(`a test tried to reach ${host}; tests use no network`);
  }
  return Reflect.apply(connect, this, args);
} as typeof connect;

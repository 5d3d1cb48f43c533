// Required before Microsoft's local client, which would listen to the whole network.
const { Server } = require('node:net');

const { listen } = Server.prototype;
Server.prototype.listen = function (port, ...rest) {
  const host = typeof rest[0] === 'string' ? [] : ['127.0.0.1'];
  return typeof port === 'number'
    ? listen.call(this, port, ...host, ...rest)
    : listen.call(this, port, ...rest);
};

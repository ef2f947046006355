import https from 'node:https';
import process from 'node:process';

/*
 * `node --import` of a program under test: every https host is the stand-in on STAND_IN_PORT. It is no TypeScript, for
 * what reads that would weigh more in the program's memory than the program.
 */

const port = Number(process.env.STAND_IN_PORT);
const connect = https.Agent.prototype.createConnection;
https.Agent.prototype.createConnection = function toStandIn(to, done) {
  return connect.call(this, { ...to, host: '127.0.0.1', port, rejectUnauthorized: false }, done);
};

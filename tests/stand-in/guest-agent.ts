import { Agent, type AgentOptions } from 'node:https';

/** An agent for tests without a browser, to which every https host is the stand-in exchange on `port`. */
export const guestAgent = (port: number, options: AgentOptions = {}): Agent => {
  const agent = new Agent({ ...options, keepAlive: true, rejectUnauthorized: false });
  const connect = agent.createConnection.bind(agent);
  agent.createConnection = (to, done) => connect({ ...to, host: '127.0.0.1', port }, done);
  return agent;
};

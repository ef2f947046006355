import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BUILD } from './chromium.ts';

/** A build whose optional hosts have been granted, in a folder of its own. */
export interface GrantedBuild {
  readonly folder: string;
  readonly remove: () => void;
}

/** The browser asks its user in a window of its own, which no program can press: here the hosts are required. */
export function grantedBuild(build = BUILD): GrantedBuild {
  const folder = mkdtempSync(join(tmpdir(), 'mente-yoho-'));
  cpSync(build, folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const { optional_host_permissions: hosts, ...manifest } = JSON.parse(readFileSync(file, 'utf8'));
  writeFileSync(file, JSON.stringify({ ...manifest, host_permissions: [...manifest.host_permissions, ...hosts] }));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

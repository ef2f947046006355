#!/usr/bin/env bash
# What takes too long for every push: nightly.sh simulator|sites|mutants [how many days or sites]
set -euo pipefail
cd "$(dirname "$0")/../.."
part="${1-}"
amount="${2-}"
[[ -d node_modules ]] || npm ci --ignore-scripts --no-audit --no-fund
node scripts/setup.mjs
export PATH="$PWD/node_modules/.bin:$PATH"
case "$part" in
  simulator) exec node --disable-warning=ExperimentalWarning tests/bench/simulator.ts "${amount:-100000}" ;;
  sites) SITES="${amount:-20000}" exec vitest run tests/sites/sites.test.ts ;;
  mutants) exec npm run mutants ;;
  *)
    echo "nightly.sh simulator|sites|mutants [how many days or sites]" >&2
    exit 2
    ;;
esac

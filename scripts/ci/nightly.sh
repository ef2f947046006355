#!/usr/bin/env bash
# What takes too long for every push: nightly.sh simulator|sites|mutants-heart|mutants-reader|hostile|siege|soak [how many days, sites, notices or hours; which folder]
set -euo pipefail
cd "$(dirname "$0")/../.."
part="${1-}"
amount="${2-}"
[[ -d node_modules ]] || npm ci --ignore-scripts --no-audit --no-fund
node scripts/setup.mjs --tests
export PATH="$PWD/node_modules/.bin:$PATH"
case "$part" in
  simulator) exec node --disable-warning=ExperimentalWarning tests/bench/simulator.ts "${amount:-100000}" ;;
  sites) SITES="${amount:-20000}" exec vitest run tests/sites/sites.test.ts ;;
  mutants-heart) exec npm run mutants -- "heart${amount:+/$amount}" ;;
  mutants-reader) exec npm run mutants -- "reader${amount:+/$amount}" ;;
  hostile) exec npm run hostile -- "${amount:-1000}" ;;
  siege) exec npm run siege ;;
  soak) exec npm run soak -- "${amount:-8}" ;;
  *)
    echo "nightly.sh simulator|sites|mutants-heart|mutants-reader|hostile|siege|soak [how many days, sites, notices or hours; which folder]" >&2
    exit 2
    ;;
esac

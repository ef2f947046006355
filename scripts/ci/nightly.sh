#!/usr/bin/env bash
# What takes too long for every push: nightly.sh simulator|sites|mutants-heart|mutants-reader|hostile|siege|soak [how many days, sites, notices or hours; which folder] [from which seed]
# A portion: nightly.sh simulator 1000 5000; nightly.sh sites 500 3000; nightly.sh mutants-heart phase; nightly.sh hostile 25 400; nightly.sh soak 1
set -euo pipefail
cd "$(dirname "$0")/../.."
part="${1-}"
amount="${2-}"
from="${3-}"
[[ -d node_modules ]] || npm ci --ignore-scripts --no-audit --no-fund
node scripts/setup.mjs --tests
export PATH="$PWD/node_modules/.bin:$PATH"
case "$part" in
  simulator) exec node --disable-warning=ExperimentalWarning tests/bench/simulator.ts "${amount:-100000}" "${from:-0}" ;;
  sites) SITES="${amount:-20000}" FIRST_SITE="${from:-0}" exec vitest run tests/sites/sites.test.ts ;;
  mutants-heart) exec npm run mutants -- "heart${amount:+/$amount}" ;;
  mutants-reader) exec npm run mutants -- "reader${amount:+/$amount}" ;;
  hostile) exec npm run hostile -- --from "${from:-1}" "${amount:-1000}" ;;
  siege) exec npm run siege ;;
  soak) exec npm run soak -- "${amount:-8}" ;;
  *)
    sed -n '2,3s/^# //p' scripts/ci/nightly.sh >&2
    exit 2
    ;;
esac

#!/usr/bin/env bash
# The packages for the stores and the sources, with their checksums in dist/SHA256SUMS.
set -euo pipefail
cd "$(dirname "$0")/../.."
[[ -d node_modules ]] || npm ci --ignore-scripts --no-audit --no-fund
rm -f dist/*.zip dist/SHA256SUMS
npm run zip
cd dist
sha256sum -- *.zip | tee SHA256SUMS

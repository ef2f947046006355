#!/usr/bin/env bash
# The packages for the stores, the sources and the single file for programs, with their checksums in dist/SHA256SUMS.
set -euo pipefail
cd "$(dirname "$0")/../.."
[[ -d node_modules ]] || npm ci --ignore-scripts --no-audit --no-fund
rm -f dist/*.zip dist/mente-yoho.mjs dist/SHA256SUMS
npm run zip
npm run build:watch
cp dist/watch/mente-yoho.mjs dist/
cd dist
sha256sum -- *.zip mente-yoho.mjs | tee SHA256SUMS

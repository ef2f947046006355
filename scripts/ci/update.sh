#!/usr/bin/env bash
# What the first landed version leaves in a browser outlives the update: update.sh [COMMIT of the earlier version]
# Builds it from the history beside this version, is its user in every browser, and puts this version in its place.
set -euo pipefail
cd "$(dirname "$0")/../.."
[[ -d node_modules ]] || npm ci --ignore-scripts --no-audit --no-fund
node scripts/setup.mjs --tests
export PATH="$PWD/node_modules/.bin:$PATH"
# The first that landed as a whole; by its day, for a history that was written anew has other names.
earlier="${1:-$(git rev-list --max-count=1 --before=2026-11-25T21:06:00Z HEAD)}"
[[ -n "$earlier" ]] || { echo 'The history does not reach back to it: fetch all of it first.' >&2; exit 2; }
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
git archive "$earlier" | tar -x -C "$folder"
(cd "$folder" && npm ci --ignore-scripts --no-audit --no-fund)
for browser in chrome firefox; do
  (cd "$folder" && node_modules/.bin/wxt build -b "$browser")
  wxt build -b "$browser"
done
out="$folder/dist"
[[ -d "$out" ]] || out="$folder/.output"
node --disable-warning=ExperimentalWarning scripts/update.ts "$out/chrome-mv3" "$out/firefox-mv3"

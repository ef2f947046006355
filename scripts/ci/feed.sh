#!/usr/bin/env bash
# One round of the feed: feed.sh FOLDER STATE_FILE. FEED_KEY: the private key as PEM; FEED_BASE: where it will be served.
set -euo pipefail
cd "$(dirname "$0")/../.."
folder="$1"
state="$2"
[[ -d node_modules ]] || npm ci --ignore-scripts --no-audit --no-fund
options=(--dir "$folder" --state "$state")
[[ -z "${FEED_BASE-}" ]] || options+=(--base "$FEED_BASE")
if [[ -n "${FEED_KEY-}" ]]; then
  key="$(mktemp)"
  trap 'rm -f "$key"' EXIT
  printf '%s\n' "$FEED_KEY" >"$key"
  unset FEED_KEY
  options+=(--key "$key")
fi
node --disable-warning=ExperimentalWarning scripts/feed.ts "${options[@]}"

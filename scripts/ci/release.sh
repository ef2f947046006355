#!/usr/bin/env bash
# A draft of a release from what package.sh left in dist: release.sh TAG [--dry-run]
# A dry run says what would be done, and what is still in the way; it needs no network and no token.
set -euo pipefail
cd "$(dirname "$0")/../.."
tag="${1-}"
is_dry=false
[[ "${2-}" == --dry-run ]] && is_dry=true
node="node --disable-warning=ExperimentalWarning"
[[ -x node_modules/.bin/node ]] && node="node_modules/.bin/$node"
folder="${RELEASE_FOLDER:-dist}"

troubles=0
trouble() {
  echo "✗ $1" >&2
  troubles=$((troubles + 1))
}
version="$(sed -n 's/^  "version": "\(.*\)",$/\1/p' package.json)"
[[ "$tag" == "v$version" ]] || trouble "the tag is “$tag”, the version in package.json is $version: v$version is needed"
grep -q "^## \[$version\]" CHANGELOG.md || trouble "CHANGELOG.md has no section for $version"
$node scripts/release-check.ts || trouble 'the texts or pictures for the stores are not ready'
(cd "$folder" && sha256sum --check --quiet SHA256SUMS) || trouble "the zips in $folder are not those of its SHA256SUMS"

files=()
for name in "mente-yoho-$version-chrome.zip" "mente-yoho-$version-firefox.zip" "mente-yoho-$version-sources.zip" mente-yoho.mjs; do
  file="$folder/$name"
  [[ -f "$file" ]] || trouble "$file is missing"
  files+=("$file")
done
notes="$(mktemp)"
trap 'rm -f "$notes"' EXIT
awk -v heading="## [$version]" 'index($0, heading) == 1 { on = 1; next } /^## / { on = 0 } on' CHANGELOG.md >"$notes"
command=(gh release create "$tag" --draft --verify-tag --title "$version" --notes-file "$notes" "${files[@]}" "$folder/SHA256SUMS")
if $is_dry; then
  echo "Would run: ${command[*]}"
  echo "$troubles in the way"
  exit 0
fi
[[ "$troubles" == 0 ]] || exit 1
"${command[@]}"

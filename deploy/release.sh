#!/bin/bash
# Puts a release of the site in service, without a failed request.
#
#   sudo ./release.sh              from an unpacked bundle: this release
#   sudo ./release.sh --back       the release before, again
#
# REMOTE_WORK_HOME  where releases stand (/srv/remote-work)
# REMOTE_WORK_RELOAD  how the web server is told (nginx -t && nginx -s reload); "none" to do it yourself
set -euo pipefail
umask 022

home=${REMOTE_WORK_HOME:-/srv/remote-work}
reload=${REMOTE_WORK_RELOAD:-nginx -t -q && nginx -s reload}
# The assets of so many releases before stay, for tabs that still show their pages.
keep=2

fail() { echo "release: $*" >&2; exit 1; }

# Newest first.
releases() { find "$home/releases" -mindepth 1 -maxdepth 1 -type d -name '[0-9]*' 2>/dev/null | sort -r; }

serve() { # folder of a release
  local before
  before=$(readlink "$home/current" || true)
  # A link is exchanged by one rename; each worker of nginx then serves one release, old or new.
  ln -sfn "$1" "$home/current.next"
  mv -T "$home/current.next" "$home/current"
  [ "$reload" = none ] && return
  if ! bash -c "$reload"; then
    if [ -n "$before" ]; then ln -sfn "$before" "$home/current.next"; mv -T "$home/current.next" "$home/current"; fi
    fail "the web server refused the configuration; what was served before is still served"
  fi
}

if [ "${1:-}" = --back ]; then
  now=$(basename "$(readlink "$home/current")")
  previous=$(releases | awk -F/ -v now="$now" '$NF < now' | head -n 1)
  [ -n "$previous" ] || fail "there is no release before $now"
  serve "$previous"
  echo "release: $(basename "$previous") is served again"
  exit
fi
[ $# -eq 0 ] || fail "unknown argument $1"

bundle=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
[ -f "$bundle/SHA256SUMS" ] || fail "run this from the unpacked bundle: $bundle has no SHA256SUMS"
(cd "$bundle" && sha256sum --quiet --check SHA256SUMS) || fail "the bundle is damaged; copy it again"

mkdir -p "$home/releases"
number=$(releases | head -n 1 | xargs -r basename)
number=$(printf '%06d' $((10#${number:-0} + 1)))
target=$home/releases/$number
trap 'rm -rf "$target.part"' EXIT
cp -R "$bundle/." "$target.part"
printf 'root %s/site;\n' "$target" > "$target.part/nginx/server/root.conf"
# Debian's libnginx-mod-http-brotli-static; without it gzip serves everyone.
if compgen -G '/etc/nginx/modules-enabled/*brotli-static*' > /dev/null; then
  echo 'brotli_static on;' > "$target.part/nginx/server/brotli.conf"
fi

# Only what those releases brought themselves, as their list says, never what they had kept.
for before in $(releases | head -n $keep); do
  (cd "$before/site" && sed 's/^[0-9a-f]*  //' SHA256SUMS | { grep -E '^((ar|en)/)?assets/' || true; }) | while read -r file; do
    [ -e "$target.part/site/$file" ] && continue
    mkdir -p "$(dirname "$target.part/site/$file")"
    ln "$before/site/$file" "$target.part/site/$file"
  done
done
chmod -R a+rX "$target.part"
mv "$target.part" "$target"

serve "$target"
releases | tail -n +$((keep + 2)) | xargs -r rm -rf
echo "release: $number is served from $target/site"

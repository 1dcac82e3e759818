#!/bin/bash
# Puts a release of the site in service, without a failed request.
#
#   sudo ./release.sh              from an unpacked bundle: this release
#   sudo ./release.sh --back       the release that was served before, again
#   ./release.sh --help            this text
#
# REMOTE_WORK_HOME    where releases stand (/srv/remote-work)
# REMOTE_WORK_RELOAD  how the web server is told (nginx -t -q && nginx -s reload); "none" to do it yourself
#
# It may be stopped at any moment and started again; of two at once the second waits.

set -euo pipefail
umask 022

home=${REMOTE_WORK_HOME:-/srv/remote-work}
reload=${REMOTE_WORK_RELOAD:-nginx -t -q && nginx -s reload}
# Beside what is served so many releases keep their files, for tabs that still show their pages.
keep=2
# Without these there is no site.
required=(nginx/{http/maps,tls/tls,default/limits,default/others,server/limits,server/site,server/redirects}.conf site/index.html site/404.html site/SHA256SUMS)
# A name with the hash of its content: the only files that tabs ask for later, and that may stand beside those of other releases.
hashed='[.-][0-9a-f]{8,32}\.[a-z0-9]+(\.(br|gz))?$'

say() { echo "release: $*" >&2; }
fail() { say "$@"; exit 1; }

# Numbers of the releases, newest first.
releases() { find "$home/releases" -mindepth 1 -maxdepth 1 -type d -name '[0-9][0-9][0-9][0-9][0-9][0-9]' -printf '%f\n' | sort -r; }

# The number of the release that is served, or nothing.
served() { if [ -L "$home/current" ]; then basename "$(readlink "$home/current")"; fi; }

# What stays beside a release: what is served, and the newest others.
others() { { served; releases; } | awk -v one="$1" -v most=$((keep + 1)) '$0 != one && !seen[$0]++ && ++count <= most'; }

# A link is exchanged by one rename; each worker of nginx then serves one release, old or new.
point_to() { ln -sfn "releases/$1" "$home/current.next" && mv -T "$home/current.next" "$home/current"; }

# Loses its number first: half of a release is none.
discard() {
  case $1 in *.part) ;; *) mv -T "$home/releases/$1" "$home/releases/$1.part" ;; esac
  rm -rf "$home/releases/${1%.part}.part"
}

# Stopped between the exchange of the link and the word of the web server: it is asked again.
settle() {
  local now number
  now=$(served)
  if [ -z "$now" ] || [ ! -e "$home/releases/$now/untried" ]; then return; fi
  if [ "$reload" = none ] || bash -c "$reload" 9>&-; then
    rm -f "$home/releases/$now/untried"
    say "$now was being put in service when it was stopped; it is served"
    return
  fi
  for number in $(releases); do
    if [[ $number != "$now" && ! -e $home/releases/$number/untried && ! -e $home/releases/$number/withdrawn ]]; then point_to "$number"; break; fi
  done
  if [ "$(served)" = "$now" ]; then rm -f "$home/current"; fi
  say "the web server refused $now, which was being put in service when it was stopped"
}

# Takes away what was begun and never served; what is served stays in any case.
tidy() {
  local folder name
  rm -f "$home/current.next"
  for folder in "$home"/releases/[0-9][0-9][0-9][0-9][0-9][0-9]{,.part}; do
    name=$(basename "$folder")
    if [ "$name" = "$(served)" ] || ! [[ -d $folder && ( $name = *.part || -e $folder/untried ) ]]; then continue; fi
    say "$name was never served; deleted"
    discard "$name"
  done
}

# Links files of some releases into a folder: what each brought itself, as its list says, never what it had kept.
keep_files() { # folder, numbers
  local number file
  for number in $2; do
    [ -f "$home/releases/$number/site/SHA256SUMS" ] || continue
    cd "$home/releases/$number/site"
    sed 's/^[0-9a-f]*  //' SHA256SUMS | { grep -E "$hashed" || true; } | while IFS= read -r file; do
      if [ -e "$file" ] && [ ! -e "$1/site/$file" ]; then printf '%s\0' "$file"; fi
    done | xargs -0 -r cp --link --parents -t "$1/site"
  done
}

serve() { # number
  local before
  before=$(served)
  point_to "$1"
  if [ "$reload" != none ] && ! bash -c "$reload" 9>&-; then
    if [ -n "$before" ]; then point_to "$before"; else rm -f "$home/current"; fi
    if [ -e "$home/releases/$1/untried" ]; then discard "$1"; fi
    fail "the web server refused $1; ${before:-nothing} is served${before:+ as before}"
  fi
  rm -f "$home/releases/$1/untried"
}

case $#${1:-} in
  0 | 1--back) ;;
  1--help) sed -n '2,/^$/s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"; exit ;;
  *) fail "unknown argument $1; see ./release.sh --help" ;;
esac

case $home in *[\"\$\\$'\n']*) fail 'REMOTE_WORK_HOME cannot hold a quote, $, \ or a line break: it stands in the configuration' ;; esac
bundle=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
mkdir -p "$home/releases" || fail "$home cannot be written; use sudo, or set REMOTE_WORK_HOME"
home=$(cd "$home" && pwd)
# Children hold the lock too: whoever comes next waits for the last of them.
exec 9> "$home/lock"
flock -n 9 || { say "another release is being put in service; waiting for it"; flock 9; }
settle
tidy

if [ "${1:-}" = --back ]; then
  now=$(served)
  [ -n "$now" ] || fail "nothing is served yet"
  previous=
  for number in $(releases); do
    if [[ $number < $now && ! -e $home/releases/$number/withdrawn ]]; then previous=$number; break; fi
  done
  [ -n "$previous" ] || fail "there is no release before $now"
  keep_files "$home/releases/$previous" "$(others "$previous")"
  serve "$previous"
  touch "$home/releases/$now/withdrawn"
  echo "release: $previous is served again"
  exit
fi

[ -f "$bundle/SHA256SUMS" ] || fail "run this from the unpacked bundle: $bundle has no SHA256SUMS"
for file in "${required[@]}"; do
  if ! [ -f "$bundle/$file" ] || ! grep -qxE "[0-9a-f]{64}  $file" "$bundle/SHA256SUMS"; then fail "the bundle is not whole: $file is missing; copy it again"; fi
done

number=$(releases | head -n 1)
number=$(printf '%06d' $((10#${number:-0} + 1)))
target=$home/releases/$number
trap 'rm -rf "$target.part"' EXIT
cp -R "$bundle/." "$target.part"
# Of the copy: what is checked is what will be served.
(cd "$target.part" && sha256sum --quiet --strict --check SHA256SUMS && cd site && sha256sum --quiet --strict --check SHA256SUMS) || fail "the bundle is damaged; copy it again"
printf 'root "%s/site";\n' "$target" > "$target.part/nginx/server/root.conf"
# The number is this server's, the digits are the same wherever the bundle is served.
health=$(printf 'location = /healthz {\n    access_log off;\n    default_type text/plain;\n    return 200 "ok %s %.8s\\n";\n}' "$number" "$(sha256sum < "$bundle/SHA256SUMS")")
for block in server default; do echo "$health" > "$target.part/nginx/$block/healthz.conf"; done
# Debian's libnginx-mod-http-brotli-static; without it gzip serves everyone.
if compgen -G '/etc/nginx/modules-enabled/*brotli-static*' > /dev/null; then
  echo 'brotli_static on;' > "$target.part/nginx/server/brotli.conf"
fi
kept=$(others "$number")
keep_files "$target.part" "$kept"
chmod -R a+rX "$target.part"
touch "$target.part/untried"
mv -T "$target.part" "$target"

serve "$number"
for old in $(releases); do
  if ! grep -qx "$old" <<< "$number"$'\n'"$kept"; then discard "$old"; fi
done
echo "release: $number is served from $target/site"

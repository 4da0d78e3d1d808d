# Read by ./virtsnap and ./verify: makes sure that programs and files of the system are there.

say() { printf '%s: %s\n' "${0##*/}" "$*" >&2; }
fail() { say "$*"; exit 2; }

# Takes pairs WHAT=PACKAGE, where WHAT is a program or an absolute path. Installs the packages of what is missing, all at
# once, by apt-get where that is allowed, else says how to.
need() {
  missing=
  for pair; do
    what=${pair%%=*}
    case $what in
      /*) [ -e "$what" ] || missing="$missing ${pair#*=}" ;;
      *) command -v "$what" >/dev/null 2>&1 || missing="$missing ${pair#*=}" ;;
    esac
  done
  [ -n "$missing" ] || return 0
  if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null 2>&1; then
    fail "some packages are not installed. On Debian or Ubuntu: sudo apt-get install -y --no-install-recommends$missing"
  fi
  say "installing$missing"
  log=$(mktemp)
  # shellcheck disable=SC2086 # each package is a word
  if ! { apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends $missing; } \
    >"$log" 2>&1; then
    cat "$log" >&2
    rm -f "$log"
    fail "could not install$missing; what apt-get said is above"
  fi
  rm -f "$log"
}

# Makes sure that there is a user with a group of that name. libvirt's embedded QEMU asks for one when it runs as root, even
# if it is told to run its guests as another; the package that would make it needs systemd and polkit.
need_user() {
  if [ "$(id -u)" != 0 ] || { id "$1" && getent group "$1"; } >/dev/null 2>&1; then
    return 0
  fi
  say "adding the user $1"
  getent group "$1" >/dev/null || groupadd --system "$1"
  id "$1" >/dev/null 2>&1 || useradd --system --gid "$1" --no-create-home --home-dir /nonexistent --shell /usr/sbin/nologin "$1"
}

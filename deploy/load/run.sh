# Runs a benchmark of this folder with the classes of a service, so that the clients are those that it uses itself.
source "$(dirname "${BASH_SOURCE[0]}")/../lib.sh"

run_load() { # module class
    local module=$1 benchmark=$2 java_home jar
    java_home=$(jdk_home) || fail "needs a JDK 25"
    jar=$(find "$root/$module/target" -maxdepth 1 -name "$module-*.jar" | head -n 1)
    [ -n "$jar" ] || fail "$module is not built; deploy/up builds it"
    unpacked=$(mktemp -d)
    trap 'rm -rf "$unpacked"' EXIT
    (cd "$unpacked" && "$java_home/bin/jar" xf "$jar" BOOT-INF)
    "$java_home/bin/java" -Xmx768m -cp "$unpacked/BOOT-INF/classes:$unpacked/BOOT-INF/lib/*" \
        "$root/deploy/load/$benchmark.java" 2>&1 | grep -v -E '^(SLF4J|WARNING)'
}

# Shared by deploy/up, deploy/down and deploy/token. Sourced, not run.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
run_folder="$root/.cairn/run"

fail() {
    echo "cairn: $*" >&2
    exit 1
}

# Prints the home of a JDK 25 or later: JAVA_HOME, the PATH, then the usual places.
jdk_home() {
    local candidate version
    for candidate in "${JAVA_HOME:-}" "$(dirname "$(dirname "$(readlink -f "$(command -v java || echo /none/none/none)")")")" \
        /usr/lib/jvm/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home /opt/java/* /opt/jdk*; do
        [ -x "$candidate/bin/javac" ] || continue
        version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$candidate/release" 2>/dev/null)
        if [ "${version:-0}" -ge 25 ]; then
            echo "$candidate"
            return 0
        fi
    done
    return 1
}

# Whether the process of a pid file still runs and is one of ours: a part, started from this checkout. A pid file may be
# old and its number be another's by now.
is_ours() {
    local pid=$1 arguments
    [ -n "$pid" ] && kill -0 "$pid" 2>/dev/null || return 1
    arguments=$(ps -ww -o args= -p "$pid" 2>/dev/null) || return 1
    [[ "$arguments" == *"$root/"* ]] && grep -qE -- '-Dcairn\.part=|mongod .*/\.cairn/' <<< "$arguments"
}

# Prints what runs of this checkout, a line each: its name and its process. Those first that stand on others.
running_parts() {
    local name pid
    for name in launcher gateway assessment progress catalog keycloak kafka store; do
        pid=$(cat "$run_folder/$name.pid" 2>/dev/null) || continue
        if is_ours "$pid"; then
            echo "$name $pid"
        fi
    done
}

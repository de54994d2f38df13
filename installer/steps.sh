# Steps that run, test and image share. They stand in the project's folder and read this file.

PATH=$PATH:/usr/sbin:/sbin # installing packages needs these, and a bare shell may lack them

say() { printf '%s\n' "$*"; }

fail() {
  printf '%s\n' "$*" >&2
  exit 3
}

# Sets jdk to a JDK 25 or newer, looked for where Maven's toolchain selection looks.
find_jdk() {
  on_path=$(command -v javac || :)
  [ -z "$on_path" ] || on_path=$(dirname "$(dirname "$(readlink -f "$on_path")")")
  for jdk in "${JAVA_HOME-}" "${JAVA25_HOME-}" "${JDK25_HOME-}" "$on_path" \
      /usr/lib/jvm/* /usr/java/* /usr/jdk/* /opt/* /opt/*/* \
      "${HOME-}"/.sdkman/candidates/java/* "${HOME-}"/.jdks/* \
      /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if [ -x "$jdk/bin/javac" ] &&
        grep -q '^JAVA_VERSION="\(2[5-9]\|[3-9][0-9]\)' "$jdk/release" 2>/dev/null; then
      return 0
    fi
  done
  jdk=
  return 1
}

need_build_tools() {
  command -v mvn >/dev/null ||
    fail "Maven is missing. Please install Maven 3.8 or newer (Debian: apt-get install maven)."
  find_jdk || [ -f "${HOME-}/.m2/toolchains.xml" ] ||
    fail "A JDK 25 is missing. Please install one, for example Temurin 25; it need not be the default."
}

build_if_needed() {
  jar=target/thekla/lib/thekla.jar
  if [ -f "$jar" ] &&
      [ -z "$(find pom.xml db src/main installer/distribution -newer "$jar" | head -n 1)" ]; then
    return
  fi
  need_build_tools
  say "Building target/thekla (a minute or two, longer the first time) …"
  rm -rf target/thekla # Maven leaves libraries there that are no longer wanted
  mvn -B -q -Dstyle.color=never package -Dmaven.test.skip=true </dev/null || fail "The build failed; see above."
  touch "$jar"
}

load_sample_shop() {
  [ ! -f target/sample-shop/loaded ] || return 0
  say "Loading the sample shop into target/sample-shop …"
  rm -rf target/sample-shop
  target/thekla/bin/thekla --data target/sample-shop sample
  touch target/sample-shop/loaded
}

missing_packages() {
  command -v Xvfb >/dev/null || echo xvfb
  [ -n "$(find /usr/share/fonts /usr/local/share/fonts "${HOME-}/.fonts" "${HOME-}/.local/share/fonts" \
      -name '*.[to]t[fc]' 2>/dev/null | head -n 1)" ] || echo fonts-dejavu-core
  command -v dpkg-query >/dev/null || return 0
  for library in libxext6 libxi6 libxrender1 libxtst6 libfontconfig1 libfreetype6; do
    dpkg-query -W -f '${Status}' "$library" 2>/dev/null | grep -q 'ok installed' || echo "$library"
  done
}

# Xvfb, a font and what Java's windows link to; nothing is done where all is there.
install_missing() {
  missing=$(missing_packages | tr '\n' ' ')
  [ -n "$missing" ] || return 0
  command -v apt-get >/dev/null || fail "Please install: $missing"
  root=
  if [ "$(id -u)" != 0 ]; then
    root="sudo -n"
    [ ! -t 0 ] || root=sudo
    $root true 2>/dev/null || fail "Please run as root: apt-get install $missing"
  fi
  say "Installing $missing…"
  # shellcheck disable=SC2086
  { $root apt-get -qq update && $root env DEBIAN_FRONTEND=noninteractive \
      apt-get -qq install -y --no-install-recommends $missing; } </dev/null >/dev/null ||
    fail "Could not install: $missing"
}

# A virtual screen for the rest of this shell; ended with it.
start_screen() {
  install_missing
  number=$(mktemp)
  Xvfb -displayfd 3 -screen 0 1920x1080x24 -nolisten tcp 3>"$number" >/dev/null 2>&1 </dev/null &
  screen=$!
  trap 'kill "$screen" 2>/dev/null && wait "$screen" || :; rm -f "$number"' EXIT
  trap 'exit 130' INT
  trap 'exit 143' TERM
  tries=0
  while [ ! -s "$number" ]; do
    tries=$((tries + 1))
    kill -0 "$screen" 2>/dev/null && [ "$tries" -le 300 ] || fail "Xvfb does not start."
    sleep 0.1
  done
  DISPLAY=:$(cat "$number")
  export DISPLAY
}

# Runs a command that records the start-up cache, without Java's words about it.
recording() {
  { THEKLA_RECORD_CACHE=1 "$@" 2>&1 || echo "code $?"; } | (
    code=0
    while IFS= read -r line; do
      case $line in
        "code "*) code=${line#code } ;;
        *AOT[CM\ ]* | "Picked up JAVA_TOOL_OPTIONS"*) ;;
        *) say "$line" ;;
      esac
    done
    # an empty file where this Java records none: it is passed over, and not tried again
    cache_is_fresh || : >target/thekla/lib/thekla.aot
    exit "$code"
  )
}

# target/training: a copy of the sample shop, for an order that nobody sees.
make_training_shop() {
  load_sample_shop
  rm -rf target/training
  cp -R target/sample-shop target/training
}

train() {
  make_training_shop
  say "Recording the start-up cache (once after a build) …"
  recording target/thekla/bin/thekla --data target/training --training >target/training.log ||
    say "Not recorded (see target/training.log); the desk starts without it."
}

cache_is_fresh() {
  [ -n "$(find target/thekla/lib/thekla.aot -newer target/thekla/lib/thekla.jar \
      -newer target/thekla/lib/libraries.jar 2>/dev/null)" ]
}

# What `findings` and `cost` share: the libraries, the plug-ins and one compilation. Sourced, not run.
set -euo pipefail
HERE=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
ROOT=$(cd "$HERE/../.." && pwd)
WORK=${PINION_CORPORA:-${XDG_CACHE_HOME:-$HOME/.cache}/pinion-corpora}
JDK=$("$ROOT/tools/find-jdk")
mkdir -p "$WORK"

dependency() { # GROUP:ARTIFACT:VERSION
  IFS=: read -r group artifact version <<<"$1"
  echo "<dependency><groupId>$group</groupId><artifactId>$artifact</artifactId><version>$version</version></dependency>"
}

project() { # NAME COORDINATES… : a pom that depends on them, on stdout
  local name=$1 coordinates; shift
  echo '<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>'
  echo "<groupId>corpora</groupId><artifactId>$name</artifactId><version>1</version><packaging>pom</packaging><dependencies>"
  for coordinates in "$@"; do dependency "$coordinates"; done
  echo '</dependencies></project>'
}

copy_dependencies() { # POM FOLDER [OPTION…]
  local pom=$1 folder=$2; shift 2
  mvn -q -B -ntp -f "$pom" org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies "-DoutputDirectory=$folder" "$@"
}

# Lines of libraries.tsv and further.tsv for the names given; all of libraries.tsv without a name, all of further.tsv for "further".
libraries() {
  local name
  [ $# -gt 0 ] || { grep -v '^#' "$HERE/libraries.tsv"; return; }
  for name in "$@"; do
    if [ "$name" = further ]; then grep -v '^#' "$HERE/further.tsv"; continue; fi
    grep -h "^$name	" "$HERE/libraries.tsv" "$HERE/further.tsv" || { echo "$name is in neither libraries.tsv nor further.tsv" >&2; return 2; }
  done
}

fetch() { # NAME SOURCES EXTRA WITHOUT
  local name=$1 sources=$2 extra=$3 without=${4:-} folder=$WORK/$1 jar coordinates
  [ -f "$folder/files.txt" ] && return
  rm -rf "$folder"; mkdir -p "$folder/lib" "$folder/src"
  # shellcheck disable=SC2086
  project "$name" ${sources//+/ } $([ "$extra" = - ] || echo "${extra//,/ }") > "$folder/pom.xml"
  copy_dependencies "$folder/pom.xml" "$folder/lib"
  # shellcheck disable=SC2086
  project "$name-sources" ${sources//+/ } > "$folder/sources-pom.xml"
  copy_dependencies "$folder/sources-pom.xml" "$folder/sources" -Dclassifier=sources -DexcludeTransitive=true
  for jar in "$folder"/sources/*.jar; do (cd "$folder/src" && "$JDK/bin/jar" xf "$jar"); done
  # The library's own jars must not mask its sources.
  for coordinates in ${sources//+/ }; do
    case ,$extra, in *",$coordinates,"*) continue ;; esac # kept for what was relocated into it
    IFS=: read -r _ artifact version <<<"$coordinates"
    rm -f "$folder/lib/$artifact-$version.jar"
  done
  find "$folder/src" -name '*.java' ! -name module-info.java ! -path '*/META-INF/*' | grep -vE -- "${without:-^$}" | sort | sed 's/.*/"&"/' > "$folder/files.tmp"
  mv "$folder/files.tmp" "$folder/files.txt"
}

property() { sed -n "s|.*<$1>\(.*\)</$1>.*|\1|p" "$ROOT/pom.xml" | head -n 1; }

# Error Prone and NullAway, of the versions in our pom, and the checker as it is now.
plugins() {
  if [ ! -d "$WORK/plugins" ]; then
    project plugins "com.google.errorprone:error_prone_core:$(property errorprone.version)" \
      "com.uber.nullaway:nullaway:$(property nullaway.version)" > "$WORK/plugins-pom.xml"
    copy_dependencies "$WORK/plugins-pom.xml" "$WORK/plugins.tmp"
    mv "$WORK/plugins.tmp" "$WORK/plugins"
  fi
  [ -n "${PINION_BUILT:-}" ] || (cd "$ROOT" && mvn -q -B -ntp package -pl checker -am -DskipTests) # set: the jar is fresh
  CHECKER=$(ls "$ROOT"/checker/target/pinion-checker-*.jar | grep -v -e sources -e javadoc -e original | head -n 1)
  CHECKS=$(unzip -p "$CHECKER" META-INF/services/com.google.errorprone.bugpatterns.BugChecker | sed '/^#/d; /^$/d; s/.*\.//')
}

# The plug-in argument of a variant: javac, errorprone, nullaway, pinion (as warnings), or findings (as users see them).
plugin_argument() {
  local argument='-Xplugin:ErrorProne -XepDisableAllChecks' check
  case $1 in
    javac) return ;;
    errorprone) ;;
    nullaway) argument+=' -Xep:NullAway:WARN -XepOpt:NullAway:AnnotatedPackages=com,org,io,dev' ;;
    pinion) for check in $CHECKS; do argument+=" -Xep:$check:WARN"; done ;;
    findings) for check in $CHECKS; do argument+=" -Xep:$check"; done ;;
  esac
  [ "$1" = errorprone ] || [ "$1" = nullaway ] || argument+=" ${PINION_OPTIONS:-}"
  echo "$argument"
}

compile() { # NAME VARIANT : output in NAME/VARIANT.log; sets CPU to the process's CPU seconds
  local name=$1 variant=$2 folder=$WORK/$1 arguments=() package times status=0
  for package in api code comp file main model parser processing tree util; do
    arguments+=("-J--add-exports=jdk.compiler/com.sun.tools.javac.$package=ALL-UNNAMED")
  done
  arguments+=(-J--add-opens=jdk.compiler/com.sun.tools.javac.code=ALL-UNNAMED -J--add-opens=jdk.compiler/com.sun.tools.javac.comp=ALL-UNNAMED)
  arguments+=(-J-Xmx3g -proc:none -Xmaxerrs 2000 -Xmaxwarns 100000 -Xlint:none -encoding UTF-8 -implicit:none)
  if [ "$variant" != javac ]; then
    arguments+=(-XDcompilePolicy=simple --should-stop=ifError=FLOW -XDaddTypeAnnotationsToSymbol=true)
    arguments+=(-processorpath "$(printf '%s:' "$WORK"/plugins/*.jar)$CHECKER" "$(plugin_argument "$variant")")
  fi
  rm -rf "$folder/out"; mkdir -p "$folder/out"
  local TIMEFORMAT='%U %S'
  times=$({ time "$JDK/bin/javac" "${arguments[@]}" -d "$folder/out" -cp "$(printf '%s:' "$folder"/lib/*.jar)" \
    @"$folder/files.txt" > "$folder/$variant.log" 2>&1; } 2>&1) || status=$?
  CPU=$(echo "$times" | tail -n 1 | awk '{ printf "%.1f", $1 + $2 }')
  return "$status"
}

# The JVM arguments of a Java main in java/, with the plug-ins in this process: java "${JAVA_MAIN[@]}" Main …
java_main() {
  local package exports=() classes=$WORK/main-classes
  for package in api code comp file main model parser processing tree util; do
    exports+=("--add-exports=jdk.compiler/com.sun.tools.javac.$package=ALL-UNNAMED")
  done
  PLUGINS=$CHECKER$(printf ':%s' "$WORK"/plugins/*.jar)
  rm -rf "$classes"
  "$JDK/bin/javac" "${exports[@]}" -proc:none -cp "$PLUGINS" -d "$classes" "$HERE"/java/*.java
  JAVA_MAIN=("${exports[@]}" "${exports[@]/add-exports/add-opens}" -Xmx3g -Xss4m -cp "$classes:$PLUGINS")
}

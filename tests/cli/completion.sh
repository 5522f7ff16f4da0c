#!/usr/bin/env bash
# completion.sh BARNACLE: what the tab key offers in bash, asked of the script as bash would ask it.
set -u
export PATH="$(dirname "$1"):$PATH"
source <(barnacle completion bash)
wrong=0
offers() {  # offers WORDS... -- EXPECTED
  local words=() expected
  while [[ $1 != -- ]]; do words+=("$1"); shift; done
  expected=$2
  COMP_WORDS=(barnacle "${words[@]}") COMP_CWORD=${#words[@]} COMPREPLY=()
  _barnacle
  if [[ "${COMPREPLY[*]}" != "$expected" ]]; then
    echo "barnacle ${words[*]}<tab> offers \"${COMPREPLY[*]}\" instead of \"$expected\""
    wrong=1
  fi
}
offers tod -- today
offers contact sh -- show
offers deal l -- "list lost"
offers touch "" -- "list log"
offers skip ravi --w -- --why
offers contact add Maria --em -- --email
offers completion "" -- "bash fish zsh"
offers xyzzy "" -- ""
exit $wrong

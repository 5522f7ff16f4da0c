#include "cli/completion.hpp"

#include "cli/command.hpp"

namespace barnacle::cli {

namespace {

// One line a command: its path, a tab, its options between blanks. All three scripts look words up in it.
std::string table() {
  std::string lines;
  for (const Command& command : all_commands()) {
    lines += command.path + "\t";
    for (const Option& option : command.options) lines += option.name + " ";
    lines += "--json --jsonl --jq --csv --header --quiet --color --data --database --as --help\n";
  }
  return lines + "completion bash\t\ncompletion zsh\t\ncompletion fish\t\nhelp\t\n";
}

// What may follow the words before the cursor: the next word of a path, or an option of the command.
constexpr std::string_view bash_script = R"bash(_barnacle_next() {
  local typed="" word known options
  for word in "${@:1:$#-1}"; do [[ $word == -* ]] && break; typed+="${typed:+ }$word"; done
  while IFS=$'\t' read -r known options; do
    if [[ ${!#} == -* ]]; then
      [[ "$typed " == "$known "* ]] && printf '%s\n' $options
    elif [[ -z $typed ]]; then
      printf '%s\n' "${known%% *}"
    elif [[ $known == "$typed "* ]]; then
      known=${known#"$typed "}; printf '%s\n' "${known%% *}"
    fi
  done <<< "$_barnacle_table"
}
_barnacle() {
  local word=${COMP_WORDS[COMP_CWORD]}
  COMPREPLY=($(compgen -W "$(_barnacle_next "${COMP_WORDS[@]:1:COMP_CWORD}" | sort -u)" -- "$word"))
}
complete -o default -F _barnacle barnacle
)bash";

constexpr std::string_view zsh_script = R"zsh(_barnacle() {
  local typed="" word known options
  local -aU found
  for word in "${(@)words[2,CURRENT-1]}"; do [[ $word == -* ]] && break; typed+="${typed:+ }$word"; done
  while IFS=$'\t' read -r known options; do
    if [[ $words[CURRENT] == -* ]]; then
      [[ "$typed " == "$known "* ]] && found+=(${=options})
    elif [[ -z $typed ]]; then
      found+=("${known%% *}")
    elif [[ $known == "$typed "* ]]; then
      known=${known#"$typed "}; found+=("${known%% *}")
    fi
  done <<< "$_barnacle_table"
  (( $#found )) && compadd -- $found || _files
}
compdef _barnacle barnacle
)zsh";

std::string fish_script() {
  std::string lines;
  for (const Command& command : all_commands()) {
    const auto blank = command.path.find(' ');
    const std::string first = command.path.substr(0, blank);
    const auto quoted = [](std::string_view text) {
      std::string out = "'";
      for (const char c : text) out += c == '\'' || c == '\\' ? std::string{'\\', c} : std::string{c};
      return out + "'";
    };
    const std::string meaning = " -d " + quoted(command.summary);
    const std::string seen = "__fish_seen_subcommand_from ";
    if (blank == std::string::npos) {
      lines += "complete -c barnacle -f -n __fish_use_subcommand -a " + first + meaning + "\n";
    } else {
      lines += "complete -c barnacle -f -n __fish_use_subcommand -a " + first + "\n";
      lines +=
          "complete -c barnacle -f -n '" + seen + first + "' -a " + command.path.substr(blank + 1) + meaning + "\n";
    }
    for (const Option& option : command.options) {
      const std::string second = blank == std::string::npos ? "" : "; and " + seen + command.path.substr(blank + 1);
      lines += "complete -c barnacle -n '" + seen + first + second + "' -l " + option.name.substr(2) +
               (option.value.empty() ? "" : " -r") + " -d " + quoted(option.help) + "\n";
    }
  }
  return lines + "complete -c barnacle -f -n '__fish_seen_subcommand_from completion' -a 'bash zsh fish'\n";
}

}  // namespace

Result<std::string> completion_script(std::string_view shell) {
  const std::string tables = "_barnacle_table='" + table() + "'\n";
  if (shell == "bash") {
    return "# For ~/.bashrc:  source <(barnacle completion bash)\n" + tables + std::string(bash_script);
  }
  if (shell == "zsh") {
    return "# For ~/.zshrc, after compinit:  source <(barnacle completion zsh)\n" + tables + std::string(zsh_script);
  }
  if (shell == "fish") {
    return "# For fish:  barnacle completion fish > ~/.config/fish/completions/barnacle.fish\n" + fish_script();
  }
  return invalid("usage", "Completion is there for bash, zsh and fish: barnacle completion bash");
}

}  // namespace barnacle::cli

/** The shells for which there is completion. */
export const shells = ['bash', 'zsh', 'fish'] as const;

/** A shell for which there is completion. */
export type Shell = (typeof shells)[number];

/*
 * Own scripts, short because the program itself says what is possible: those of @bomb.sh/tab 0.0.22
 * evaluate what stands on the command line in bash (a `$(…)` there would run at the Tab) and need the
 * bash-completion package. Words go as arguments, never through eval.
 */
const scripts: Readonly<Record<Shell, string>> = {
  bash: `# taizhang: bash completion. In ~/.bashrc: eval "$(taizhang completion bash)"
_taizhang() {
  local line
  COMPREPLY=()
  while IFS='' read -r line; do
    COMPREPLY+=("\${line%%$'\\t'*}")
  done < <(taizhang complete bash -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
}
complete -o default -F _taizhang taizhang
`,
  zsh: `#compdef taizhang
# taizhang: zsh completion. Save as _taizhang in a directory of $fpath, or in ~/.zshrc after compinit:
# eval "$(taizhang completion zsh)"
_taizhang() {
  local line
  local -a described
  while IFS='' read -r line; do
    described+=("\${\${line%%$'\\t'*}//:/\\\\:}:\${line#*$'\\t'}")
  done < <(taizhang complete zsh -- "\${(@Q)words[2,CURRENT]}" 2>/dev/null)
  if (( \${#described} )); then
    _describe -V taizhang described
  else
    _files
  fi
}
if [[ "\${funcstack[1]}" == _taizhang ]]; then
  _taizhang "$@"
else
  compdef _taizhang taizhang
fi
`,
  fish: `# taizhang: fish completion. Save as ~/.config/fish/completions/taizhang.fish
function __taizhang_complete
  set -l words (commandline -opc)
  set -e words[1]
  set -l current (commandline -ct)
  set -l found (taizhang complete fish -- $words "$current" 2>/dev/null)
  if test (count $found) -gt 0
    printf '%s\\n' $found
  else
    __fish_complete_path "$current"
  end
end
complete -c taizhang -f -a '(__taizhang_complete)'
`,
};

/** The script that makes a shell ask `taizhang complete` what may come next. */
export const completionScript = (shell: Shell): string => scripts[shell];

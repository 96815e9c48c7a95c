// `batuta completions <shell>`: a script that asks batuta itself what may stand next; `batuta completions suggest -- <words>` is what it asks.
import { usage } from '../argv.ts';
import type { Command } from '../command-context.ts';
import { complete, knownNames } from '../complete.ts';
import { exit } from '../exit-status.ts';
import { refuse } from '../refuse.ts';
import { suggest } from '../suggest.ts';

export const completions: Command = (context) => {
  const [shell = '', ...line] = context.arguments.positionals;
  if (shell === 'suggest') {
    context.output.out(suggestions(context.cwd, line));
    return Promise.resolve(exit.ok);
  }
  const script = Object.hasOwn(scripts, shell) ? scripts[shell as keyof typeof scripts] : undefined;
  if (script === undefined || line.length > 0) {
    const likely = suggest(shell, Object.keys(scripts));
    const help = likely === undefined ? 'bash, zsh or fish' : `did you mean \`${likely}\`?`;
    return Promise.resolve(refuse(context, usage(`there are no completions for \`${shell}\``, help)));
  }
  context.output.out(script);
  return Promise.resolve(exit.ok);
};

/** One candidate a line, a tab, what it means; or what the shell is to complete itself. */
function suggestions(cwd: string, line: readonly string[]): string {
  const completion = complete(line.length === 0 ? [''] : line, knownNames(cwd, line));
  if (completion.kind !== 'words') return `:${completion.kind}\n`;
  return completion.words.map(({ text, summary }) => `${text}\t${summary.replace(/[\t\n]/g, ' ')}\n`).join('');
}

const scripts = {
  bash: `# batuta completions bash >> ~/.bashrc
_batuta() {
  local typed="\${COMP_LINE:0:COMP_POINT}" words candidate summary full
  read -ra words <<< "$typed"
  case "$typed" in *[[:space:]]) words+=("") ;; esac
  full="\${words[\${#words[@]}-1]}"
  COMPREPLY=()
  while IFS=$'\\t' read -r candidate summary; do
    case "$candidate" in
      :files) compopt -o filenames 2>/dev/null; while IFS= read -r candidate; do COMPREPLY+=("$candidate"); done < <(compgen -f -- "$full") ;;
      :folders) compopt -o filenames 2>/dev/null; while IFS= read -r candidate; do COMPREPLY+=("$candidate"); done < <(compgen -d -- "$full") ;;
      *) COMPREPLY+=("$candidate") ;;
    esac
  done < <(batuta completions suggest -- "\${words[@]:1}" 2>/dev/null)
  # Bash ends a word at ':' and '=': what stands before them is on the line already.
  local head="\${full%"\${full##*[:=]}"}" at
  if [ -n "$head" ]; then for at in "\${!COMPREPLY[@]}"; do COMPREPLY[at]="\${COMPREPLY[at]#"$head"}"; done; fi
}
complete -F _batuta batuta
`,
  zsh: `#compdef batuta
# batuta completions zsh > a folder of $fpath/_batuta
_batuta() {
  local line tab=$'\\t'
  local -a found
  for line in "\${(@f)$(batuta completions suggest -- "\${(@Q)words[2,CURRENT]}" 2>/dev/null)}"; do
    case $line in
      :files) _files ;;
      :folders) _files -/ ;;
      ?*) found+=("\${\${line%%$tab*}//:/\\\\:}:\${line#*$tab}") ;;
    esac
  done
  (( \${#found} )) && _describe -t words batuta found
}
if [[ "\${funcstack[1]}" = _batuta ]]; then _batuta "$@"; else compdef _batuta batuta; fi
`,
  fish: `# batuta completions fish > ~/.config/fish/completions/batuta.fish
function __batuta_complete
  set -l words (commandline -opc) (commandline -ct)
  for line in (batuta completions suggest -- $words[2..-1] 2>/dev/null)
    switch $line
      case ':files'
        __fish_complete_path (commandline -ct)
      case ':folders'
        __fish_complete_directories (commandline -ct)
      case '*'
        echo $line
    end
  end
end
complete -c batuta -f -a '(__batuta_complete)'
`,
} as const;

/* completion.c - candour completion SHELL: what makes bash or zsh complete the
 * words of the command, from the tables of commands and options. */
#include "options.h"

#include <string.h>

typedef struct script {
    candour_sink sink;
    bool has_failed;
} script;

static void add_bytes(script *to, const char *bytes, size_t length)
{
    if (!to->has_failed && length > 0)
        to->has_failed = to->sink.write(to->sink.state, bytes, length) != 0;
}

static void add(script *to, const char *text)
{
    add_bytes(to, text, strlen(text));
}

static bool is_path(const option_row *option)
{
    return option->choices != NULL
           && (strcmp(option->choices, "<file>") == 0
               || strcmp(option->choices, "<folder>") == 0);
}

/* The values of an option of a command; NULL: whatever. */
static const char *choices_of(const option_row *option,
                              const command_row *command)
{
    bool is_format =
        option->choices != NULL && strcmp(option->choices, "<format>") == 0;

    return is_format ? command->formats : option->choices;
}

static void add_commands(script *to)
{
    for (size_t i = 0; i < command_count; i++) {
        add(to, command_table[i].name);
        add(to, " ");
    }
}

/* What may follow an option that takes a value: one of a list, or a file or
 * folder, which bash completes when the function finds nothing. */
static void add_bash_values(script *to, const command_row *command)
{
    for (size_t i = 0; i < option_count; i++) {
        const option_row *option = &option_table[i];
        const char *choices = choices_of(option, command);

        if (option->value == NULL || !option_is_of(option, command->name))
            continue;
        add(to, "    ");
        add(to, command->name);
        add(to, option->name);
        add(to, ") ");
        if (choices != NULL && !is_path(option)) {
            add(to, "COMPREPLY=($(compgen -W \"");
            add(to, choices);
            add(to, "\" -- \"$word\")); ");
        }
        add(to, "return ;;\n");
    }
}

static void add_bash_options(script *to, const command_row *command)
{
    add(to, "    ");
    add(to, command->name);
    add(to, ") options=\"");
    for (size_t i = 0; i < option_count; i++)
        if (option_is_of(&option_table[i], command->name)) {
            add(to, option_table[i].name);
            add(to, " ");
        }
    add(to, "\" ;;\n");
}

static void write_bash(script *to)
{
    add(to, "# bash completion for candour\n"
            "_candour()\n{\n"
            "    local word=${COMP_WORDS[COMP_CWORD]} options=\n"
            "    local before=${COMP_WORDS[COMP_CWORD - 1]}\n"
            "    if [ \"$word\" = = ]; then\n        word=\n"
            "    elif [ \"$before\" = = ]; then\n"
            "        before=${COMP_WORDS[COMP_CWORD - 2]}\n    fi\n"
            "    COMPREPLY=()\n"
            "    if [ \"$COMP_CWORD\" -eq 1 ]; then\n"
            "        COMPREPLY=($(compgen -W \"");
    add_commands(to);
    add(to, "--help --version\" -- \"$word\"))\n        return\n    fi\n"
            "    case ${COMP_WORDS[1]}$before in\n");
    for (size_t i = 0; i < command_count; i++)
        add_bash_values(to, &command_table[i]);
    add(to, "    esac\n    case ${COMP_WORDS[1]} in\n");
    for (size_t i = 0; i < command_count; i++)
        add_bash_options(to, &command_table[i]);
    add(to, "    esac\n"
            "    if [[ $word == -* ]]; then\n"
            "        COMPREPLY=($(compgen -W \"$options\" -- \"$word\"))\n"
            "    elif [ \"${COMP_WORDS[1]}\" = completion ]; then\n"
            "        COMPREPLY=($(compgen -W \"bash zsh\" -- \"$word\"))\n"
            "    fi\n}\ncomplete -o default -F _candour candour\n");
}

/* A description in zsh's brackets and quotes: up to the first sign that ends a
 * thought, without the signs that would end it there. */
static void add_description(script *to, const char *help)
{
    size_t length = strcspn(help, ";:(.");

    for (size_t i = 0; i < length; i++)
        if (strchr("'[]\\", help[i]) == NULL)
            add_bytes(to, &help[i], 1);
}

static void add_zsh_option(script *to, const option_row *option,
                           const command_row *command)
{
    const char *choices = choices_of(option, command);

    add(to, " \\\n            '");
    add(to, option->name);
    if (option->value != NULL)
        add(to, "=");
    add(to, "[");
    add_description(to, option->help);
    add(to, "]");
    if (option->value != NULL) {
        add(to, ":");
        add(to, option->value);
        add(to, ":");
        if (is_path(option)) {
            add(to, strcmp(choices, "<folder>") == 0 ? "_files -/" : "_files");
        } else if (choices != NULL) {
            add(to, "(");
            add(to, choices);
            add(to, ")");
        }
    }
    add(to, "'");
}

static void add_zsh_command(script *to, const command_row *command)
{
    add(to, "    ");
    add(to, command->name);
    add(to, ")\n        _arguments");
    for (size_t i = 0; i < option_count; i++)
        if (option_is_of(&option_table[i], command->name))
            add_zsh_option(to, &option_table[i], command);
    add(to, strcmp(command->name, "completion") == 0
                ? " \\\n            '1:shell:(bash zsh)' ;;\n"
                : " \\\n            '*:file:_files' ;;\n");
}

static void write_zsh(script *to)
{
    add(to, "#compdef candour\n_candour()\n{\n    local -a commands\n"
            "    commands=(\n");
    for (size_t i = 0; i < command_count; i++) {
        add(to, "        '");
        add(to, command_table[i].name);
        add(to, ":");
        add_description(to, command_table[i].help);
        add(to, "'\n");
    }
    add(to, "    )\n    if ((CURRENT == 2)); then\n"
            "        _describe command commands\n        return\n    fi\n"
            "    shift words\n    ((CURRENT--))\n    case $words[1] in\n");
    for (size_t i = 0; i < command_count; i++)
        add_zsh_command(to, &command_table[i]);
    add(to, "    esac\n}\n"
            "if [ \"$funcstack[1]\" = _candour ]; then\n"
            "    _candour \"$@\"\nelse\n    compdef _candour candour\nfi\n");
}

int command_completion(const command_options *options)
{
    const char *shell = options->files[0];
    bool is_zsh = strcmp(shell, "zsh") == 0;

    if (!is_zsh && strcmp(shell, "bash") != 0)
        return say_trouble("there is no completion for \"%s\"; use bash or zsh",
                           shell);
    output_place *output = output_open(options);
    if (output == NULL)
        return RESULT_TROUBLE;
    script to = { output_sink(output), false };
    if (is_zsh)
        write_zsh(&to);
    else
        write_bash(&to);
    return output_close(output, !to.has_failed) ? RESULT_NO_FLAG
                                                : RESULT_TROUBLE;
}

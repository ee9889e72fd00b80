/* help.c - what --help prints, from the tables of commands and options. */
#include "options.h"

#include <stdlib.h>
#include <string.h>

#define WIDTH 80
#define COLUMN 26 /* where explanations begin */

/* Text that grows; `has_failed` when there is no more room. */
typedef struct page {
    char *bytes;
    size_t length, capacity;
    size_t column;
    bool has_failed;
} page;

static void add(page *to, const char *bytes, size_t length)
{
    if (to->length + length + 1 > to->capacity) {
        size_t capacity = (to->length + length + 1) * 2;
        char *more = realloc(to->bytes, capacity);

        if (more == NULL) {
            to->has_failed = true;
            return;
        }
        to->bytes = more;
        to->capacity = capacity;
    }
    memcpy(to->bytes + to->length, bytes, length);
    to->length += length;
    to->bytes[to->length] = '\0';
    for (size_t i = 0; i < length; i++)
        to->column = bytes[i] == '\n' ? 0 : to->column + 1;
}

static void add_word(page *to, const char *word)
{
    add(to, word, strlen(word));
}

static void fill_to(page *to, size_t column)
{
    while (to->column < column)
        add(to, " ", 1);
}

/* Words wrapped, of which the first may follow others on the line. */
static void add_more(page *to, const char *words, size_t indent, bool is_first)
{
    for (; *words != '\0'; is_first = false) {
        size_t length = strcspn(words, " ");

        if (!is_first && to->column + 1 + length > WIDTH)
            add(to, "\n", 1);
        else if (!is_first)
            add(to, " ", 1);
        fill_to(to, indent);
        add(to, words, length);
        words += length + (words[length] == ' ');
    }
}

static void add_wrapped(page *to, const char *words, size_t indent)
{
    add_more(to, words, indent, true);
    add(to, "\n", 1);
}

static void add_command(page *to, const command_row *command)
{
    add_word(to, "  candour ");
    add_word(to, command->name);
    add_word(to, " ");
    add_word(to, command->files);
    if (to->column >= COLUMN + 6)
        add_word(to, "\n");
    fill_to(to, COLUMN + 6);
    add_wrapped(to, command->help, COLUMN + 6);
}

/* "compare, search: " before what the option does. */
static void add_commands(page *to, const char *commands)
{
    for (bool is_first = true; *commands != '\0'; is_first = false) {
        size_t length = strcspn(commands, " ");
        bool is_last = commands[length] == '\0';

        if (!is_first)
            add(to, " ", 1);
        add(to, commands, length);
        add_word(to, is_last ? ":" : ",");
        commands += length + !is_last;
    }
}

static void add_option(page *to, const option_row *option)
{
    add_word(to, "  ");
    add_word(to, option->name);
    if (option->value != NULL) {
        add_word(to, " ");
        add_word(to, option->value);
    }
    if (to->column >= COLUMN)
        add_word(to, "\n");
    fill_to(to, COLUMN);
    if (option->commands != NULL)
        add_commands(to, option->commands);
    add_more(to, option->help, COLUMN, option->commands == NULL);
    add_word(to, "\n");
}

char *help_text(void)
{
    page made = { NULL, 0, 0, 0, false };

    add_word(&made, "Compares official findings with the press messaging about "
                    "them.\n\n");
    for (size_t i = 0; i < command_count; i++)
        add_command(&made, &command_table[i]);
    add_word(&made, "\n");
    add_wrapped(&made,
                "A FILE is a PDF, a web page, a Word (DOCX) or OpenDocument "
                "(ODT) file, Markdown or plain text; - is standard input. Its "
                "kind is told by its first bytes, then by its name.",
                0);
    add_word(&made, "\n");
    for (size_t i = 0; i < option_count; i++)
        add_option(&made, &option_table[i]);
    add_word(&made, "\n");
    add_wrapped(&made,
                "compare ends with status 0 when there is no flag, 1 when "
                "there are flags, and 2 when something went wrong. A flag is "
                "an observation with its evidence, never a verdict on what "
                "anybody meant.",
                0);
    if (made.has_failed) {
        free(made.bytes);
        return NULL;
    }
    return made.bytes;
}

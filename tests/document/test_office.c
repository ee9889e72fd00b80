/* test_office.c - DOCX and ODT: what is read of them, and what is refused. */
#include "../support/memory.h"

#include <candour/document.h>

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <zip.h>

#define W                                                                      \
    "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main' "  \
    "xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'"
#define TYPE                                                                   \
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
#define ODF "urn:oasis:names:tc:opendocument:xmlns:"
#define O                                                                      \
    "xmlns:office='" ODF "office:1.0' xmlns:text='" ODF "text:1.0' "           \
    "xmlns:table='" ODF "table:1.0' xmlns:style='" ODF "style:1.0' "           \
    "xmlns:fo='" ODF "xsl-fo-compatible:1.0' xmlns:draw='" ODF "drawing:1.0' " \
    "xmlns:svg='" ODF "svg-compatible:1.0'"

/* Paragraphs of a DOCX: plain, and with properties. */
#define R(text) "<w:r><w:t>" text "</w:t></w:r>"
#define P(text) "<w:p>" R(text) "</w:p>"
#define PP(properties, text)                                                   \
    "<w:p><w:pPr>" properties "</w:pPr>" R(text) "</w:p>"
#define BOLD(text) "<w:r><w:rPr><w:b/></w:rPr><w:t>" text "</w:t></w:r>"
#define STYLE(id) "<w:pStyle w:val='" id "'/>"
#define NUMBER(id, level)                                                      \
    "<w:numPr><w:ilvl w:val='" level "'/><w:numId w:val='" id "'/></w:numPr>"
#define CELL(inside) "<w:tc>" inside "</w:tc>"
#define ROW(cells) "<w:tbl><w:tr>" cells "</w:tr></w:tbl>"
#define BOX(inside)                                                            \
    "<w:drawing><w:txbxContent>" inside "</w:txbxContent></w:drawing>"

static const char styles[] =
    "<w:styles " W "><w:docDefaults><w:rPrDefault><w:rPr><w:b w:val='0'/>"
    "</w:rPr></w:rPrDefault></w:docDefaults>"
    "<w:style w:styleId='Ku1'><w:name w:val='Heading 1'/></w:style>"
    "<w:style w:styleId='Own'><w:name w:val='own'/>"
    "<w:basedOn w:val='Ku1'/></w:style>"
    "<w:style w:styleId='Body'><w:name w:val='body'/><w:basedOn w:val='Ku1'/>"
    "<w:pPr><w:outlineLvl w:val='9'/></w:pPr></w:style>"
    "<w:style w:styleId='Ring'><w:basedOn w:val='Rong'/></w:style>"
    "<w:style w:styleId='Rong'><w:basedOn w:val='Ring'/></w:style>"
    "<w:style w:styleId='Level'><w:pPr><w:outlineLvl w:val='2'/></w:pPr>"
    "</w:style><w:style w:styleId='Head'><w:name w:val='Title'/></w:style>"
    "<w:style w:styleId='List'><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr>"
    "</w:pPr></w:style>"
    "<w:style w:styleId='Toc'><w:name w:val='toc 2'/></w:style>"
    "<w:style w:styleId='Strong'><w:rPr><w:b/></w:rPr></w:style>"
    "<w:style w:styleId='Ghost'><w:rPr><w:vanish/></w:rPr></w:style>"
    "</w:styles>";

static const char numbering[] =
    "<w:numbering " W "><w:abstractNum w:abstractNumId='7'>"
    "<w:lvl w:ilvl='0'><w:numFmt w:val='bullet'/></w:lvl>"
    "<w:lvl w:ilvl='1'><w:numFmt w:val='none'/></w:lvl></w:abstractNum>"
    "<w:num w:numId='1'><w:abstractNumId w:val='7'/></w:num></w:numbering>";

static const char relations[] =
    "<Relationships><Relationship Type='" TYPE "styles' Target='looks.xml'/>"
    "<Relationship Type='" TYPE "numbering' Target='/word/numbering.xml'/>"
    "</Relationships>";

typedef struct row {
    const char *name;
    const char *body;
    const char *text;  /* cleaned */
    const char *kinds; /* H P I B, a letter for each block */
} row;

static const row word_rows[] = {
    { "paragraphs", P("One.") P("Two."), "One.\n\nTwo.", "PP" },
    { "pieces",
      "<w:p><w:r><w:t>on</w:t></w:r><w:proofErr/>" R("e &amp; two") "</w:p>",
      "one & two", "P" },
    { "kept space",
      "<w:p>" R("one ") "<w:r><w:t xml:space='preserve'> two</w:t></w:r></w:p>",
      "one two", "P" },
    { "marks in text",
      "<w:p><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr><w:r><w:t>one</w:t>"
      "<w:tab/><w:t>non</w:t><w:noBreakHyphen/><w:t>stop</w:t><w:softHyphen/>"
      "<w:t>ped.</w:t></w:r></w:p>",
      "one non-stopped.", "P" },
    { "line break",
      "<w:p>" R("This is a line that is") "<w:r><w:br/></w:r>" R(
          "broken by hand.") "</w:p>",
      "This is a line that is broken by hand.", "P" },
    { "two line breaks",
      "<w:p>" R("This one ends here.") "<w:r><w:br/><w:cr/></w:r>" R(
          "That one ends there.") "</w:p>",
      "This one ends here.\n\nThat one ends there.", "PP" },
    { "heading with a break",
      "<w:p><w:pPr>" STYLE("Ku1") "</w:pPr>" R("The") "<w:r><w:br/></w:r>" R(
          "head") "</w:p>" P("Text."),
      "The head\n\nText.", "HP" },
    /* headings */
    { "style name", PP(STYLE("Ku1"), "head") P("Text."), "head\n\nText.",
      "HP" },
    { "based on", PP(STYLE("Own"), "head") P("Text."), "head\n\nText.", "HP" },
    { "body on heading", PP(STYLE("Body"), "text goes."), "text goes.", "P" },
    { "ring", PP(STYLE("Ring"), "text goes."), "text goes.", "P" },
    { "level", PP(STYLE("Level"), "head") P("Text."), "head\n\nText.", "HP" },
    { "own level", PP("<w:outlineLvl w:val='0'/>", "head") P("Text."),
      "head\n\nText.", "HP" },
    { "title", PP(STYLE("Head"), "head.") P("Text."), "head.\n\nText.", "HP" },
    { "unknown style", PP(STYLE("None"), "Text goes."), "Text goes.", "P" },
    { "bold", "<w:p>" BOLD("All ") BOLD("bold") "</w:p>" P("Text."),
      "All bold\n\nText.", "HP" },
    { "bold style",
      "<w:p><w:r><w:rPr><w:rStyle w:val='Strong'/></w:rPr><w:t>Head</w:t></w:r>"
      "</w:p>" P("Text."),
      "Head\n\nText.", "HP" },
    { "half bold", "<w:p>" BOLD("All ") R("bold") "</w:p>" P("Text."),
      "All bold\n\nText.", "PP" },
    { "bold sentence", "<w:p>" BOLD("It is bold.") "</w:p>" P("Text."),
      "It is bold.\n\nText.", "PP" },
    { "not bold",
      "<w:p><w:r><w:rPr><w:b w:val='0'/></w:rPr><w:t>it goes</w:t></w:r></w:p>",
      "it goes", "P" },
    { "bold mark", PP("<w:rPr><w:b/></w:rPr>", "it goes"), "it goes", "P" },
    /* lists */
    { "items", P("We:") PP(NUMBER("1", "0"), "tell") PP(STYLE("List"), "hear"),
      "We:\n\n- tell\n- hear", "PII" },
    { "no list", PP(STYLE("List") NUMBER("0", "0"), "it goes."), "it goes.",
      "P" },
    { "no bullet", PP(NUMBER("1", "1"), "it goes."), "it goes.", "P" },
    { "unknown list", PP(NUMBER("9", "0"), "it goes."), "- it goes.", "I" },
    { "typed bullet", P("\xE2\x80\xA2 it goes."), "- it goes.", "I" },
    /* what is not seen */
    { "tracked",
      "<w:p>" R("It ") "<w:del>" R(
          "was") "<w:r><w:delText>x</w:delText></w:r>"
                 "</w:del><w:ins>" R("is") "</w:ins><w:moveFrom>" R(
                     "y") "</w:moveFrom>" R(" so.") "</w:p>",
      "It is so.", "P" },
    { "old style",
      PP("<w:pPrChange><w:pPr>" STYLE("Ku1") "</w:pPr></w:pPrChange>",
         "it goes."),
      "it goes.", "P" },
    { "hidden",
      "<w:p>" R("It ") "<w:r><w:rPr><w:vanish/></w:rPr><w:t>not </w:t></w:r>"
                       "<w:r><w:rPr><w:rStyle w:val='Ghost'/></w:rPr><w:t>so "
                       "</w:t></w:r>" R("goes.") "</w:p>",
      "It goes.", "P" },
    { "hidden mark", PP("<w:rPr><w:vanish/></w:rPr>", "It goes."), "It goes.",
      "P" },
    { "note and field",
      "<w:p>" R("It ") "<w:r><w:footnoteReference w:id='2'/><w:instrText>PAGE"
                       "</w:instrText></w:r>" R("goes.") "</w:p>",
      "It goes.", "P" },
    { "contents", PP(STYLE("Toc"), "Head 7") P("It goes."), "It goes.", "P" },
    { "content control",
      "<w:sdt><w:sdtPr><w:rPr><w:b/></w:rPr></w:sdtPr><w:sdtContent>" P(
          "it goes.") "</w:sdtContent></w:sdt>",
      "it goes.", "P" },
    { "text box once",
      "<w:p>" R("It ") "<w:r><mc:AlternateContent><mc:Choice>" BOX(P(
          "A box.")) "</mc:Choice><mc:Fallback><w:pict>" BOX(P("A box.")) "</"
                                                                          "w:"
                                                                          "pict"
                                                                          "></"
                                                                          "mc:"
                                                                          "Fall"
                                                                          "back"
                                                                          "></"
                                                                          "mc:"
                                                                          "Alte"
                                                                          "rnat"
                                                                          "eCon"
                                                                          "tent"
                                                                          "></"
                                                                          "w:"
                                                                          "r"
                                                                          ">" R(
                                                                              "goes.") "</w:p>",
      "It goes.\n\nA box.", "PP" },
    { "fallback alone",
      "<w:p><w:r><mc:AlternateContent><mc:Fallback><w:t>It goes.</w:t>"
      "</mc:Fallback></mc:AlternateContent></w:r></w:p>",
      "It goes.", "P" },
    /* tables */
    { "two cells", ROW(CELL(P("Overall")) CELL(P("Good"))), "Overall: Good",
      "P" },
    { "colon", ROW(CELL(P("Overall:")) CELL(P("Good"))), "Overall: Good", "P" },
    { "three cells", ROW(CELL(P("Area")) CELL(P("2020")) CELL(P("2021"))),
      "Area, 2020, 2021", "P" },
    { "empty cells", ROW(CELL(P("")) CELL(P("it goes.")) CELL("<w:p/>")),
      "it goes.", "P" },
    { "bold cells", ROW(CELL("<w:p>" BOLD("Overall") "</w:p>") CELL(P("Good"))),
      "Overall: Good", "P" },
    { "layout", ROW(CELL(P("One.") P("Two.")) CELL(P("Three."))),
      "One.\n\nTwo.\n\nThree.", "PPP" },
    { "sentences", ROW(CELL(P("It is so.")) CELL(P("It is good."))),
      "It is so.\n\nIt is good.", "PP" },
    { "list in a cell", ROW(CELL(P("Do:")) CELL(PP(NUMBER("1", "0"), "tell"))),
      "Do:\n\n- tell", "PI" },
    { "table in a cell",
      ROW(CELL(P("Grades now:") ROW(CELL(P("Safe")) CELL(P("Good"))))),
      "Grades now:\n\nSafe: Good", "PP" },
};

#define TP(text) "<text:p>" text "</text:p>"
#define TS(style, text) "<text:p text:style-name='" style "'>" text "</text:p>"
#define TC(text) "<table:table-cell>" text "</table:table-cell>"
#define ITEM(text) "<text:list-item>" text "</text:list-item>"

static const char automatic[] =
    "<office:automatic-styles><style:style style:name='P1' "
    "style:family='paragraph' style:parent-style-name='Title'/>"
    "<style:style style:name='T1' style:family='text'>"
    "<style:text-properties fo:font-weight='bold'/></style:style>"
    "<style:style style:name='P2' style:family='paragraph'>"
    "<style:text-properties fo:font-weight='700'/></style:style>"
    "<style:style style:name='T2' style:family='text'>"
    "<style:text-properties text:display='none'/></style:style>"
    "</office:automatic-styles>";

static const row open_rows[] = {
    { "paragraphs", TP("One.") TP("Two."), "One.\n\nTwo.", "PP" },
    { "heading", "<text:h>head</text:h>" TP("Text."), "head\n\nText.", "HP" },
    { "title", TS("P1", "head") TP("Text."), "head\n\nText.", "HP" },
    { "bold", TP("<text:span text:style-name='T1'>Head</text:span>") TP("Tx."),
      "Head\n\nTx.", "HP" },
    { "bold style", TS("P2", "Head") TP("Text."), "Head\n\nText.", "HP" },
    { "half bold", TP("a <text:span text:style-name='T1'>head</text:span>"),
      "a head", "P" },
    { "white space",
      TP("one<text:s text:c='3'/>two<text:tab/>three\n  four.<text:s/>"),
      "one two three four.", "P" },
    { "line break",
      TP("This one ends here.<text:line-break/><text:line-break/>"
         "That one ends there."),
      "This one ends here.\n\nThat one ends there.", "PP" },
    { "list",
      "<text:list>" ITEM(TP("tell") TP("and more")) ITEM(
          TP("hear") "<text:list>" ITEM(TP("see")) "</text:list>") "</"
                                                                   "text:list>",
      "- tell and more\n- hear\n- see", "III" },
    { "header of a list",
      "<text:list><text:list-header>" TP("We do:") "</text:list-header>" ITEM(
          TP("tell")) "</text:list>",
      "We do:\n\n- tell", "PI" },
    { "numbered heading",
      "<text:list>" ITEM("<text:h>head</text:h>") "</text:list>" TP("Text."),
      "head\n\nText.", "HP" },
    { "not seen",
      "<text:tracked-changes><text:changed-region>" TP(
          "x") "</"
               "text:changed-region></text:tracked-changes>" TP(
                   "It<text:note><text:note-citation>1</text:note-citation>"
                   "<text:note-body>" TP(
                       "y") "</text:note-body></text:note>"
                            "<office:annotation>" TP(
                                "z") "</office:annotation> goes"
                                     "<text:span text:style-name='T2'> "
                                     "not</text:span>."),
      "It goes.", "P" },
    { "contents",
      "<text:table-of-content><text:index-body>" TP(
          "Head 7") "</"
                    "text:index-body></text:table-of-content>" TP("It goes."),
      "It goes.", "P" },
    { "text box",
      TP("It <draw:frame><draw:text-box>" TP(
          "A box.") "</draw:text-box>"
                    "<svg:title>x</svg:title><svg:desc>y</svg:desc></"
                    "draw:frame>goes."),
      "It goes.\n\nA box.", "PP" },
    { "field", TP("It is <text:title>so</text:title>."), "It is so.", "P" },
    { "row",
      "<table:table><table:table-row>" TC(TP("Overall"))
          TC(TP("Good")) "</"
                         "table:table-row></table:table>",
      "Overall: Good", "P" },
};

typedef struct part {
    const char *name;
    const char *bytes;
    size_t length;
} part;

typedef struct package {
    part parts[8];
    const char *password; /* of all of them, or NULL */
    bool is_stored;       /* not packed */
} package;

static candour_lexicon *lexicon;

static void start(void)
{
    cr_assert_eq(candour_lexicon_new(&lexicon, "en", NULL, NULL), CANDOUR_OK);
}

static void stop(void)
{
    candour_lexicon_free(lexicon);
}

static void add_part(zip_t *zip, const package *from, const part *member)
{
    zip_source_t *bytes =
        zip_source_buffer(zip, member->bytes, member->length, 0);
    zip_int64_t index = zip_file_add(zip, member->name, bytes, 0);

    cr_assert_geq(index, 0);
    if (from->is_stored || strcmp(member->name, "mimetype") == 0)
        zip_set_file_compression(zip, (zip_uint64_t)index, ZIP_CM_STORE, 0);
    if (from->password != NULL)
        cr_assert_eq(zip_file_set_encryption(zip, (zip_uint64_t)index,
                                             ZIP_EM_TRAD_PKWARE,
                                             from->password),
                     0);
}

/* The bytes of a zip file, for free(). */
static candour_text zip_of(const package *from)
{
    zip_source_t *source = zip_source_buffer_create(NULL, 0, 0, NULL);
    zip_t *zip = zip_open_from_source(source, ZIP_TRUNCATE, NULL);
    zip_stat_t known;

    cr_assert_not_null(zip);
    zip_source_keep(source);
    for (size_t i = 0; from->parts[i].name != NULL; i++)
        add_part(zip, from, &from->parts[i]);
    cr_assert_eq(zip_close(zip), 0);
    cr_assert(zip_source_open(source) == 0
              && zip_source_stat(source, &known) == 0);
    char *bytes = malloc(known.size);
    cr_assert_eq(zip_source_read(source, bytes, known.size),
                 (zip_int64_t)known.size);
    zip_source_close(source);
    zip_source_free(source);
    return (candour_text){ bytes, known.size };
}

static candour_status read_zip(candour_document **document, candour_text zip,
                               const candour_document_options *options,
                               candour_error *error)
{
    candour_status status =
        candour_document_new(document, lexicon, zip, "letter", options, error);

    free((char *)zip.bytes);
    return status;
}

static part part_of(const char *name, const char *text)
{
    return (part){ name, text, strlen(text) };
}

static package word_package(const char *main_part)
{
    return (package){ .parts = {
                          part_of("word/document.xml", main_part),
                          part_of("word/looks.xml", styles),
                          part_of("word/numbering.xml", numbering),
                          part_of("word/_rels/document.xml.rels", relations),
                      } };
}

static package open_package(const char *content)
{
    return (
        package){ .parts = { part_of("mimetype",
                                     "application/vnd.oasis.opendocument.text"),
                             part_of("content.xml", content) } };
}

static void check(const package *from, const row *wanted, candour_format format)
{
    candour_document *document = NULL;
    candour_error error = { CANDOUR_OK, "" };
    char kinds[64] = "";

    read_zip(&document, zip_of(from), NULL, &error);
    cr_assert_not_null(document, "%s: %s", wanted->name, error.message);
    candour_text text = candour_document_text(document);
    cr_assert(text.length == strlen(wanted->text)
                  && memcmp(text.bytes, wanted->text, text.length) == 0,
              "%s: %.*s", wanted->name, (int)text.length, text.bytes);
    for (size_t i = 0; i < candour_document_block_count(document); i++)
        kinds[i] = "HPIB"[candour_document_block_at(document, i)->kind];
    cr_assert_str_eq(kinds, wanted->kinds, "%s: %s", wanted->name, kinds);
    cr_assert_eq(candour_document_format(document), format);
    candour_document_free(document);
}

static void check_refused(candour_text zip, candour_format format,
                          candour_status status, const char *word)
{
    candour_document *document = NULL;
    candour_document_options options = { .format = format };
    candour_error error = { CANDOUR_OK, "" };

    cr_assert_eq(read_zip(&document, zip, &options, &error), status, "%s: %s",
                 word, error.message);
    cr_assert_null(document);
    cr_assert_not_null(strstr(error.message, word), "%s", error.message);
}

static void check_word_refused(const char *main_part, candour_status status,
                               const char *word)
{
    package from = word_package(main_part);

    check_refused(zip_of(&from), CANDOUR_FORMAT_DOCX, status, word);
}

static void check_open_refused(const char *content, candour_status status,
                               const char *word)
{
    package from = open_package(content);

    check_refused(zip_of(&from), CANDOUR_FORMAT_ODT, status, word);
}

/* `count` times `piece` between two texts, for free(). */
static char *repeated(const char *before, const char *piece, size_t count,
                      const char *after)
{
    size_t length = strlen(piece);
    size_t size = strlen(before) + count * length + strlen(after) + 1;
    char *text = malloc(size), *end = text + strlen(before);

    strcpy(text, before);
    for (size_t i = 0; i < count; i++, end += length)
        memcpy(end, piece, length);
    strcpy(end, after);
    return text;
}

TestSuite(office, .init = start, .fini = stop);

Test(office, docx)
{
    for (size_t i = 0; i < sizeof word_rows / sizeof *word_rows; i++) {
        char *main_part =
            repeated("<w:document " W "><w:body>", word_rows[i].body, 1,
                     "<w:sectPr/></w:body></w:document>");
        package from = word_package(main_part);

        check(&from, &word_rows[i], CANDOUR_FORMAT_DOCX);
        free(main_part);
    }
}

Test(office, odt)
{
    for (size_t i = 0; i < sizeof open_rows / sizeof *open_rows; i++) {
        char *body = repeated("<office:body><office:text>", open_rows[i].body,
                              1, "</office:text></office:body>");
        char *head = repeated("<office:document " O ">", automatic, 1, "");
        char *content = repeated(head, body, 1, "</office:document>");
        package from = open_package(content);

        check(&from, &open_rows[i], CANDOUR_FORMAT_ODT);
        free(body);
        free(head);
        free(content);
    }
}

Test(office, a_docx_may_name_its_main_part)
{
    package from = {
        .parts = { part_of("_rels/.rels",
                           "<Relationships><Relationship Type='" TYPE
                           "officeDocument' Target='/word/document2.xml'/>"
                           "</Relationships>"),
                   part_of("word/document2.xml",
                           "<w:document " W
                           ">" P("It goes.") "</w:document>") }
    };
    row wanted = { "main part", "", "It goes.", "P" };

    check(&from, &wanted, CANDOUR_FORMAT_DOCX);
}

Test(office, styles_of_an_odt_stand_in_a_part_of_their_own)
{
    package from = open_package(
        "<office:document " O "><office:body><office:text>" TS("Own", "head")
            TP("Text.") "</office:text></office:body></office:document>");
    row wanted = { "styles", "", "head\n\nText.", "HP" };

    from.parts[2] =
        part_of("styles.xml",
                "<office:document-styles " O "><style:style style:name='Own' "
                "style:family='paragraph' style:parent-style-name='Title'/>"
                "<style:style style:name='Title' style:family='paragraph'/>"
                "<office:master-styles>" TP(
                    "Head of a page") "</office:master-styles>"
                                      "</office:document-styles>");
    check(&from, &wanted, CANDOUR_FORMAT_ODT);
}

Test(office, entities_are_refused)
{
    check_word_refused("<!DOCTYPE w:p [<!ENTITY a 'lol'><!ENTITY b '&a;&a;'>]>"
                       "<w:p " W "><w:r><w:t>&b;</w:t></w:r></w:p>",
                       CANDOUR_ERROR_FORMAT, "declares entities");
    check_open_refused("<!DOCTYPE a [<!ENTITY x SYSTEM '/etc/hostname'>]>"
                       "<text:p " O ">&x;</text:p>",
                       CANDOUR_ERROR_FORMAT, "declares entities");
    check_word_refused("<!DOCTYPE a SYSTEM 'x.dtd'><w:p " W ">&x;</w:p>",
                       CANDOUR_ERROR_FORMAT, "not known");
    check_word_refused("<w:p " W ">&x;</w:p>", CANDOUR_ERROR_FORMAT, "damaged");
}

Test(office, a_doctype_alone_is_no_danger)
{
    package from = word_package("<!DOCTYPE a SYSTEM 'http://example.com/x.dtd'>"
                                "<w:d " W ">" P("It goes.") "</w:d>");
    row wanted = { "doctype", "", "It goes.", "P" };

    check(&from, &wanted, CANDOUR_FORMAT_DOCX);
}

Test(office, damage_is_refused)
{
    check_word_refused("<w:d " W ">" P("It goes."), CANDOUR_ERROR_FORMAT,
                       "word/document.xml is cut or damaged");
    check_word_refused("<w:d " W ">" P("\xE9") "</w:d>", CANDOUR_ERROR_FORMAT,
                       "damaged");
    check_word_refused("text", CANDOUR_ERROR_FORMAT, "no XML");
    check_word_refused("", CANDOUR_ERROR_FORMAT, "no XML");
    check_word_refused("<w:d " W "/>", CANDOUR_ERROR_EMPTY, "no text");
    check_open_refused("<a><b></a>", CANDOUR_ERROR_FORMAT, "content.xml");
    check_open_refused("<text:p " O ">no body</text:p>", CANDOUR_ERROR_EMPTY,
                       "no text");
}

Test(office, a_broken_zip_is_refused)
{
    package from = word_package("<w:d " W ">" P("It goes.") "</w:d>");

    for (size_t cut = 1; cut < 40; cut += 6) {
        candour_text zip = zip_of(&from);

        zip.length = zip.length * cut / 40;
        check_refused(zip, CANDOUR_FORMAT_DOCX, CANDOUR_ERROR_FORMAT,
                      "damaged");
    }
    candour_text zip = zip_of(&from);
    memset((char *)zip.bytes + 60, 'x', 20);
    check_refused(zip, CANDOUR_FORMAT_DOCX, CANDOUR_ERROR_FORMAT, "damaged");
}

Test(office, a_zip_of_something_else_is_refused)
{
    package from = { .parts = { part_of("notes.txt", "It goes.") } };

    check_refused(zip_of(&from), CANDOUR_FORMAT_AUTO, CANDOUR_ERROR_FORMAT,
                  "no DOCX or ODT");
    check_refused(zip_of(&from), CANDOUR_FORMAT_DOCX, CANDOUR_ERROR_FORMAT,
                  "holds no word/document.xml");
    check_refused(zip_of(&from), CANDOUR_FORMAT_ODT, CANDOUR_ERROR_FORMAT,
                  "holds no content.xml");
}

Test(office, a_password_is_refused)
{
    package from = { .parts = { part_of("word/document.xml",
                                        "<w:d " W ">" P("It goes.") "</w:d>") },
                     .password = "secret" };
    package open = open_package("no XML at all");

    check_refused(zip_of(&from), CANDOUR_FORMAT_DOCX, CANDOUR_ERROR_FORMAT,
                  "without a password");
    open.parts[2] = part_of("META-INF/manifest.xml",
                            "<m><file-entry><encryption-data/></file-entry>"
                            "</m>");
    check_refused(zip_of(&open), CANDOUR_FORMAT_ODT, CANDOUR_ERROR_FORMAT,
                  "without a password");
}

Test(office, a_bomb_is_refused)
{
    char *main_part = repeated("<w:d " W "><w:p><w:r><w:t>", "aaaaaaaaaa",
                               3000000, "</w:t></w:r></w:p></w:d>");

    check_word_refused(main_part, CANDOUR_ERROR_LIMIT, "unpacks to more");
    free(main_part);
}

Test(office, parts_share_one_limit_of_bytes)
{
    package from = word_package("<w:d " W ">" P("It goes.") "</w:d>");
    candour_document_options options = { .bytes_max = sizeof styles + 700 };
    candour_document *document = NULL;
    candour_error error = { CANDOUR_OK, "" };
    candour_text zip = zip_of(&from);

    cr_assert_lt(zip.length, options.bytes_max);
    cr_assert_eq(read_zip(&document, zip, &options, &error),
                 CANDOUR_ERROR_LIMIT);
    cr_assert_not_null(strstr(error.message, "unpacks"), "%s", error.message);
}

Test(office, what_is_nested_too_deep_is_refused)
{
    char *open = repeated("<w:d " W ">", "<w:sdt>", 1000000, "");
    char *deep = repeated(open, "</w:sdt>", 1000000, "</w:d>");
    package from = word_package(deep);

    from.is_stored = true;
    check_refused(zip_of(&from), CANDOUR_FORMAT_DOCX, CANDOUR_ERROR_LIMIT,
                  "nested deeper");
    free(open);
    free(deep);
}

Test(office, tables_in_tables_are_read_to_any_depth)
{
    char *open = repeated("<w:d " W ">", "<w:tr><w:tc>" P("a") "</w:tc><w:tc>",
                          2000, P("It goes."));
    char *deep = repeated(open, "</w:tc></w:tr>", 2000, "</w:d>");
    package from = word_package(deep);
    candour_document *document = NULL;

    cr_assert_eq(read_zip(&document, zip_of(&from), NULL, NULL), CANDOUR_OK);
    cr_assert_eq(candour_document_block_count(document), 2001);
    candour_document_free(document);
    free(open);
    free(deep);
}

Test(office, a_tag_has_a_limit)
{
    char *wide = repeated("<w:d " W " a='", "x", 300000, "'/>");
    char *many = repeated("<w:d " W, " a='x'", 300, "/>");
    char *quiet = repeated("<w:d " W "><!--", "x", 300000, "--></w:d>");
    char *reference = repeated("<w:d " W ">&", "x", 300, ";</w:d>");

    check_word_refused(wide, CANDOUR_ERROR_LIMIT, "a tag of");
    check_word_refused(many, CANDOUR_ERROR_LIMIT, "a tag of");
    check_word_refused(quiet, CANDOUR_ERROR_LIMIT, "a tag of");
    check_word_refused(reference, CANDOUR_ERROR_FORMAT, "stands for nothing");
    free(wide);
    free(many);
    free(quiet);
    free(reference);
}

/* Lets every allocation fail once while the zip is read; frees it. */
static void check_failures(candour_text zip)
{
    memory at = { SIZE_MAX, 0 };
    candour_allocator allocator = memory_allocator(&at);
    candour_lexicon_options options = { &allocator, NULL };
    candour_lexicon *own = NULL;
    candour_document *document = NULL;
    candour_status status = CANDOUR_ERROR_MEMORY;
    size_t failures = 0;

    cr_assert_eq(candour_lexicon_new(&own, "en", &options, NULL), CANDOUR_OK);
    size_t used = at.used;
    for (; status == CANDOUR_ERROR_MEMORY; failures++) {
        at.left = failures;
        status = candour_document_new(&document, own, zip, "x", NULL, NULL);
        cr_assert(status == CANDOUR_OK || at.used == used, "call %zu leaks",
                  failures);
    }
    cr_assert_eq(status, CANDOUR_OK, "call %zu: %d", failures, status);
    cr_assert_leq(at.left, failures, "call %zu failed unseen", failures);
    cr_assert_gt(failures, 40);
    candour_document_free(document);
    cr_assert_eq(at.used, used);
    candour_lexicon_free(own);
    free((char *)zip.bytes);
}

Test(office, every_failed_allocation_is_an_error)
{
    package word = word_package(
        "<w:d " W ">" PP(STYLE("Own"), "head") PP(NUMBER("1", "0"), "tell")
            ROW(CELL(P("Overall")) CELL(
                P("Good"))) "<w:p><mc:AlternateContent><mc:"
                            "Choice>" BOX(P("A box.")) "</"
                                                       "mc:Choice></"
                                                       "mc:"
                                                       "AlternateCont"
                                                       "ent>" R(
                                                           "It "
                                                           "goes"
                                                           ".") "</w:p></w:d>");
    package open = open_package(
        "<office:document " O "><office:body><office:text><text:h>head"
        "</text:h>" TP(
            "It <text:span "
            "text:style-name='T'>goes</"
            "text:span>.") "<text:list>" ITEM(TP("tell")) "</text:list>"
                                                          "</office:text></"
                                                          "office:body></"
                                                          "office:document>");

    check_failures(zip_of(&word));
    check_failures(zip_of(&open));
}

package pl.ibok.accounts.legal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;

/**
 * One version of a document.
 *
 * @param textPl Markdown; empty for the declaration
 * @param fields what a declaration is made of; empty for the others
 * @param validFrom first day on which it holds; null while it is a draft
 */
public record Document(
        Kind kind,
        int version,
        String textPl,
        String textEn,
        Map<String, String> fields,
        Instant editedAt,
        String editedBy,
        LocalDate validFrom,
        String publishedBy) {

    Document with(Map<String, String> newFields) {
        return new Document(kind, version, textPl, textEn, newFields, editedAt, editedBy, validFrom, publishedBy);
    }

    public boolean draft() {
        return validFrom == null;
    }

    /** The text as HTML; in Polish where there is no English one. */
    public String html(Locale locale) {
        boolean english = locale.getLanguage().equals("en") && !textEn.isBlank();
        return Markdown.html(english ? textEn : textPl);
    }
}

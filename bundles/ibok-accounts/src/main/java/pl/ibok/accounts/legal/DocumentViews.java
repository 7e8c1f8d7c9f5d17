package pl.ibok.accounts.legal;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import pl.ibok.accounts.legal.Documents.Published;

/** What the pages of the documents show. */
final class DocumentViews {
    static final String TEXT = "document";
    static final String DECLARATION = "accessibility";

    private DocumentViews() {}

    /**
     * A document as everybody reads it.
     *
     * @param html made by {@link Markdown}; null for the declaration
     * @param declaration null for the others
     * @param versions for looking back, the newest first
     */
    public record Reading(
            String kind,
            int version,
            LocalDate validFrom,
            boolean inForce,
            String html,
            DeclarationText declaration,
            List<Published> versions) {}

    /**
     * A declaration in one language.
     *
     * @param gaps made by {@link Markdown}, as is {@code architecture}
     */
    public record DeclarationText(
            String entity,
            String site,
            String url,
            LocalDate published,
            LocalDate updated,
            String status,
            String gaps,
            LocalDate made,
            String method,
            String person,
            String email,
            String phone,
            String architecture) {

        public String publishedIso() {
            return iso(published);
        }

        public String updatedIso() {
            return iso(updated);
        }

        public String madeIso() {
            return iso(made);
        }

        private static String iso(LocalDate day) {
            return day == null ? "" : day.toString();
        }
    }

    static String template(Kind kind) {
        return kind == Kind.ACCESSIBILITY ? DECLARATION : TEXT;
    }

    static Reading reading(Document document, boolean inForce, Locale locale, List<Published> versions) {
        boolean declaration = document.kind() == Kind.ACCESSIBILITY;
        return new Reading(
                document.kind().word(),
                document.version(),
                document.validFrom(),
                inForce,
                declaration ? null : document.html(locale),
                declaration ? text(Declaration.of(document.fields()), locale) : null,
                versions);
    }

    private static DeclarationText text(Declaration fields, Locale locale) {
        boolean english = locale.getLanguage().equals("en");
        return new DeclarationText(
                fields.entity(),
                fields.site(),
                fields.url(),
                fields.published(),
                fields.updated(),
                fields.status(),
                Markdown.html(chosen(english, fields.gapsEn(), fields.gapsPl())),
                fields.made(),
                fields.method(),
                fields.person(),
                fields.email(),
                fields.phone(),
                Markdown.html(chosen(english, fields.architectureEn(), fields.architecturePl())));
    }

    private static String chosen(boolean english, String in, String otherwise) {
        return english && !in.isBlank() ? in : otherwise;
    }
}

package pl.ibok.registration.type;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A kind of report or request as the office has worded it.
 *
 * @param version from 1; a published one is never edited
 * @param about what people should know before they begin
 * @param files how many files may be added, 0 to 10
 * @param queue code of the queue its cases go to
 * @param urgent whether its cases come first in their queue's sight
 * @param term within which it is answered, or null
 * @param longest the same once extended, counted from filing as well; null = can't be extended
 * @param basis what the deadline follows from, or null
 * @param publishedAt null for a draft
 * @param edit counts how often the draft was kept; two administrators can't keep the same one
 */
public record CaseType(
        String code,
        int version,
        Category category,
        Bilingual name,
        Bilingual about,
        Audience audience,
        int files,
        String queue,
        boolean urgent,
        Term term,
        Term longest,
        String basis,
        Instant publishedAt,
        int edit,
        List<Field> fields) {

    /** Where it stands in the list. */
    public enum Category {
        FAULT,
        METER,
        CONTRACT,
        INVOICE,
        CONNECTION,
        OTHER
    }

    /** Who may file it. */
    public enum Audience {
        CUSTOMER,
        ANYONE
    }

    public String nameIn(Locale locale) {
        return name.in(locale);
    }

    public boolean draft() {
        return publishedAt == null;
    }

    /** The same with these questions in this order. */
    public CaseType with(List<Field> questions) {
        return new CaseType(
                code,
                version,
                category,
                name,
                about,
                audience,
                files,
                queue,
                urgent,
                term,
                longest,
                basis,
                publishedAt,
                edit,
                List.copyOf(questions));
    }

    public boolean open() {
        return audience == Audience.ANYONE;
    }

    public Optional<Field> field(String field) {
        return fields.stream().filter(each -> each.name().equals(field)).findFirst();
    }
}

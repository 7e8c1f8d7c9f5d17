package pl.ibok.accounts.legal;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The fields of an accessibility declaration, after "Warunki techniczne publikacji oraz struktura dokumentu elektronicznego deklaracji dostępności" v2.0 of 31 July
 * 2024 (act of 4 April 2019 on digital accessibility, art. 10 and 12).
 *
 * @param entity who publishes the site
 * @param site what the site is called
 * @param published day the site was first published
 * @param updated day of its last major change
 * @param status {@code full}, {@code partial} or {@code none}
 * @param gapsPl what is not accessible, why and what stands in its place, Markdown
 * @param made day the declaration was made or reviewed; due each year by 31 March
 * @param method {@code own} assessment or {@code external}
 * @param person or office to write to
 * @param architecturePl how to get into the utility's building, Markdown
 */
public record Declaration(
        String entity,
        String site,
        String url,
        LocalDate published,
        LocalDate updated,
        String status,
        String gapsPl,
        String gapsEn,
        LocalDate made,
        String method,
        String person,
        String email,
        String phone,
        String architecturePl,
        String architectureEn) {

    static Declaration of(Map<String, String> fields) {
        return new Declaration(
                text(fields, "entity"),
                text(fields, "site"),
                text(fields, "url"),
                day(fields, "published"),
                day(fields, "updated"),
                text(fields, "status"),
                text(fields, "gapsPl"),
                text(fields, "gapsEn"),
                day(fields, "made"),
                text(fields, "method"),
                text(fields, "person"),
                text(fields, "email"),
                text(fields, "phone"),
                text(fields, "architecturePl"),
                text(fields, "architectureEn"));
    }

    Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        put(fields, "entity", entity);
        put(fields, "site", site);
        put(fields, "url", url);
        put(fields, "published", published);
        put(fields, "updated", updated);
        put(fields, "status", status);
        put(fields, "gapsPl", gapsPl);
        put(fields, "gapsEn", gapsEn);
        put(fields, "made", made);
        put(fields, "method", method);
        put(fields, "person", person);
        put(fields, "email", email);
        put(fields, "phone", phone);
        put(fields, "architecturePl", architecturePl);
        put(fields, "architectureEn", architectureEn);
        return fields;
    }

    private static void put(Map<String, String> fields, String name, Object value) {
        if (value != null) {
            fields.put(name, value.toString());
        }
    }

    private static String text(Map<String, String> fields, String name) {
        return fields.getOrDefault(name, "");
    }

    private static LocalDate day(Map<String, String> fields, String name) {
        String text = fields.get(name);
        return text == null ? null : LocalDate.parse(text);
    }
}

package pl.ibok.forms.catalogue;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import pl.ibok.api.access.Audit;
import pl.ibok.api.print.Printer;
import pl.ibok.api.search.SearchRows;
import pl.ibok.api.store.Files;
import pl.ibok.api.store.Files.StoredFile;
import pl.ibok.api.store.Store;
import pl.ibok.api.time.Clock;

/** Changes the catalogue: each change in the caller's transaction, audited, and found by the office's search. */
public final class Editing {
    /** What a form is found by in the office. */
    public static final String FOUND =
            """
            SELECT 'forms.form' AS kind, code AS id, NULL::text AS customer, title, description || ' ' || words AS text, ARRAY[code] AS keys,
                'forms.edit' AS permission, '/office/e-forms/' || code AS path
            FROM forms.form""";

    private final Store store;
    private final Files files;
    private final Printer printer;
    private final Audit audit;
    private final SearchRows rows;
    private final Clock clock;

    /** @param rows what the office finds */
    public Editing(Store store, Files files, Printer printer, Audit audit, SearchRows rows, Clock clock) {
        this.store = store;
        this.files = files;
        this.printer = printer;
        this.audit = audit;
        this.rows = rows;
        this.clock = clock;
    }

    /** Adds a form without an edition; its code is made of the title. */
    public String add(Description form) {
        return store.inTransaction(() -> {
            String code = free(code(form.title()));
            store.sql(
                            "INSERT INTO forms.form (code, category, title, description, words, open, case_type) VALUES (?, ?, ?, ?, ?, ?, ?)",
                            code,
                            form.category(),
                            form.title(),
                            form.description(),
                            form.words(),
                            form.open(),
                            form.caseType())
                    .update();
            changed("forms.added", code, form.title());
            rows.changed("code = ?", code);
            return code;
        });
    }

    /**
     * Describes it anew.
     *
     * @return false when somebody else was faster
     */
    public boolean describe(String code, int version, Description form) {
        return store.inTransaction(() -> {
            int touched = store.sql(
                            """
                            UPDATE forms.form SET category = ?, title = ?, description = ?, words = ?, open = ?, case_type = ?, version = version + 1
                            WHERE code = ? AND version = ?""",
                            form.category(),
                            form.title(),
                            form.description(),
                            form.words(),
                            form.open(),
                            form.caseType(),
                            code,
                            version)
                    .update();
            if (touched == 1) {
                changed("forms.described", code, form.title());
                rows.changed("code = ?", code);
            }
            return touched == 1;
        });
    }

    /** Adds an edition that holds from the day on; one that was planned for the same day is replaced. */
    public int replace(String code, LocalDate from, List<StoredFile> kept, String by) {
        return store.inTransaction(() -> {
            lock(code);
            store.sql("DELETE FROM forms.edition WHERE form = ? AND valid_from = ?", code, from)
                    .update();
            int number = store.sql(
                            "SELECT coalesce(max(number), 0) + 1 AS next FROM forms.edition WHERE form = ?", code)
                    .one(row -> row.number("next"));
            store.sql(
                            "INSERT INTO forms.edition (form, number, valid_from, added_at, added_by) VALUES (?, ?, ?, ?, ?)",
                            code,
                            number,
                            from,
                            clock.now(),
                            by)
                    .update();
            for (StoredFile file : kept) {
                String kind = file.name().substring(file.name().lastIndexOf('.') + 1);
                store.sql(
                                "INSERT INTO forms.file (form, edition, kind, file, name, size, sha256, fillable) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                                code,
                                number,
                                kind,
                                file.id(),
                                file.name(),
                                file.size(),
                                file.sha256(),
                                kind.equals("pdf") && fillable(file))
                        .update();
            }
            changed("forms.edition_added", code, "edition " + number + " from " + from);
            return number;
        });
    }

    /**
     * Takes an edition back that does not hold yet.
     *
     * @return false when there is none such
     */
    public boolean cancel(String code, int number) {
        return store.inTransaction(() -> {
            lock(code);
            int touched = store.sql(
                            "DELETE FROM forms.edition WHERE form = ? AND number = ? AND valid_from > ?",
                            code,
                            number,
                            clock.today())
                    .update();
            if (touched == 1) {
                changed("forms.edition_cancelled", code, "edition " + number);
            }
            return touched == 1;
        });
    }

    /** Hides it from customers from a day on; null shows it again. */
    public void withdraw(String code, LocalDate from) {
        store.inTransaction(() -> {
            store.sql("UPDATE forms.form SET withdrawn_on = ?::date, version = version + 1 WHERE code = ?", from, code)
                    .update();
            changed(from == null ? "forms.restored" : "forms.withdrawn", code, from == null ? null : "from " + from);
        });
    }

    private void lock(String code) {
        store.sql("SELECT 1 AS one FROM forms.form WHERE code = ? FOR UPDATE", code)
                .one(row -> row.number("one"));
    }

    private void changed(String action, String code, String detail) {
        audit.record(action, null, "form " + code, detail);
    }

    private boolean fillable(StoredFile file) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream((int) file.size());
        files.writeTo(file.id(), pdf);
        try {
            printer.fill(pdf.toByteArray(), Map.of(), OutputStream.nullOutputStream());
            return true;
        } catch (Printer.PrintFailed e) {
            return false;
        }
    }

    private String free(String wanted) {
        String code = wanted;
        for (int n = 2; taken(code); n++) {
            code = wanted + "-" + n;
        }
        return code;
    }

    private boolean taken(String code) {
        // "new" is a page of the office.
        return code.equals("new")
                || store.sql("SELECT 1 FROM forms.form WHERE code = ?", code)
                        .first(row -> code)
                        .isPresent();
    }

    /** {@code wniosek-o-zawarcie-umowy}. */
    static String code(String title) {
        String plain = Normalizer.normalize(title.toLowerCase(Locale.ROOT).replace('ł', 'l'), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-");
        String cut = plain.substring(0, Math.min(60, plain.length())).replaceAll("^-+|-+$", "");
        return cut.isEmpty() ? "formularz" : cut;
    }

    /** What a form says about itself. */
    public record Description(
            Category category, String title, String description, String words, boolean open, String caseType) {
        public Description {
            words = words == null ? "" : words;
        }
    }
}

package pl.ibok.registration.type;

import java.util.List;
import java.util.Optional;
import pl.ibok.api.access.Audit;
import pl.ibok.api.office.OfficeQueue;
import pl.ibok.api.store.Store;
import pl.ibok.api.time.Clock;

/** Wording types anew: a draft is edited as long as one likes and holds for new cases once it is published. Earlier cases keep their questions. */
public final class Drafts {
    private final Store store;
    private final Types types;
    private final Audit audit;
    private final Clock clock;

    public Drafts(Store store, Types types, Audit audit, Clock clock) {
        this.store = store;
        this.types = types;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A type as the office sees it in the list.
     *
     * @param version offered now, or 0 when it never was
     * @param draft version of the draft, or 0
     * @param cases how many are open
     */
    public record Line(
            String code,
            String namePl,
            CaseType.Category category,
            int version,
            boolean active,
            int draft,
            long cases) {}

    public List<Line> all() {
        return store.sql(
                        """
                        SELECT t.code, t.name_pl, t.category, coalesce(o.version, 0) AS version, coalesce(o.active, false) AS active,
                            coalesce(d.version, 0) AS draft,
                            (SELECT count(*) FROM (SELECT 1 FROM registration.case_file c
                                WHERE c.type = t.code AND c.status <> 'closed' LIMIT ?) AS counted) AS cases
                        FROM (SELECT DISTINCT ON (code) * FROM registration.case_type ORDER BY code, version DESC) t
                            LEFT JOIN registration.offer o USING (code)
                            LEFT JOIN registration.case_type d ON d.code = t.code AND d.published_at IS NULL
                        ORDER BY array_position(ARRAY['fault', 'meter', 'contract', 'invoice', 'connection', 'other'], t.category),
                            t.name_pl""",
                        OfficeQueue.MOST + 1)
                .list(row -> new Line(
                        row.text("code"),
                        row.text("name_pl"),
                        row.constant("category", CaseType.Category.class),
                        row.number("version"),
                        row.flag("active"),
                        row.number("draft"),
                        row.big("cases")));
    }

    /** The draft of a type, or else the version offered now or last. */
    public Optional<CaseType> newest(String code) {
        return store.sql("SELECT * FROM registration.case_type WHERE code = ? ORDER BY version DESC LIMIT 1", code)
                .first(row -> Types.type(row, List.of()))
                .map(types::withFields);
    }

    /** Begins a draft as a copy of the newest version; nothing happens when there is one. */
    public void begin(String code, String by) {
        store.inTransaction(() -> {
            CaseType from = newest(code).orElseThrow();
            if (from.publishedAt() == null) {
                return;
            }
            CaseType draft = new CaseType(
                    code,
                    from.version() + 1,
                    from.category(),
                    from.name(),
                    from.about(),
                    from.audience(),
                    from.files(),
                    from.queue(),
                    from.urgent(),
                    from.term(),
                    from.longest(),
                    from.basis(),
                    null,
                    1,
                    from.fields());
            if (add(draft, by)) {
                fields(draft, draft.fields());
            }
        });
    }

    /** Adds the first draft of a new type, without questions; false when the code is taken. */
    public boolean beginNew(CaseType draft, String by) {
        return store.inTransaction(() -> {
            if (newest(draft.code()).isPresent()) {
                return false;
            }
            return add(draft, by);
        });
    }

    /** False when somebody else has just begun it. */
    private boolean add(CaseType t, String by) {
        int rows = store.sql(
                        """
                        INSERT INTO registration.case_type (code, version, category, name_pl, name_en, about_pl, about_en, audience, files, queue,
                            urgent, term, term_unit, longest, longest_unit, basis, created_at, created_by)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        ON CONFLICT DO NOTHING""",
                        t.code(),
                        t.version(),
                        t.category(),
                        t.name().pl(),
                        t.name().en(),
                        t.about().pl(),
                        t.about().en(),
                        t.audience(),
                        t.files(),
                        t.queue(),
                        t.urgent(),
                        amount(t.term()),
                        unit(t.term()),
                        amount(t.longest()),
                        unit(t.longest()),
                        t.basis(),
                        clock.now(),
                        by)
                .update();
        if (rows > 0) {
            audit.record("registration.type-drafted", null, "case type " + t.code(), "version " + t.version());
        }
        return rows > 0;
    }

    private static Integer amount(Term term) {
        return term == null ? null : term.amount();
    }

    private static Term.Unit unit(Term term) {
        return term == null ? null : term.unit();
    }

    /** Somebody else has kept, published or discarded the draft since it was read. */
    public static final class Changed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Holds the draft and counts the edit. */
    private void edited(CaseType t) {
        int rows = store.sql(
                        """
                        UPDATE registration.case_type SET edit = edit + 1
                        WHERE code = ? AND version = ? AND edit = ? AND published_at IS NULL""",
                        t.code(),
                        t.version(),
                        t.edit())
                .update();
        if (rows == 0) {
            throw new Changed();
        }
    }

    /**
     * Keeps what a draft says, with its questions in this order.
     *
     * @throws Changed when it is not the draft that was read
     */
    public void keep(CaseType t) {
        store.inTransaction(() -> {
            edited(t);
            store.sql(
                            """
                            UPDATE registration.case_type SET category = ?, name_pl = ?, name_en = ?, about_pl = ?, about_en = ?, audience = ?,
                                files = ?, queue = ?, urgent = ?, term = ?, term_unit = ?, longest = ?, longest_unit = ?, basis = ?
                            WHERE code = ? AND version = ?""",
                            t.category(),
                            t.name().pl(),
                            t.name().en(),
                            t.about().pl(),
                            t.about().en(),
                            t.audience(),
                            t.files(),
                            t.queue(),
                            t.urgent(),
                            amount(t.term()),
                            unit(t.term()),
                            amount(t.longest()),
                            unit(t.longest()),
                            t.basis(),
                            t.code(),
                            t.version())
                    .update();
            store.sql("DELETE FROM registration.type_field WHERE code = ? AND version = ?", t.code(), t.version())
                    .update();
            fields(t, t.fields());
            audit.record("registration.type-edited", null, "case type " + t.code(), "version " + t.version());
        });
    }

    private void fields(CaseType t, List<Field> fields) {
        int nth = 0;
        for (Field field : fields) {
            store.sql(
                            """
                            INSERT INTO registration.type_field (code, version, nth, name, kind, required, label_pl, label_en, hint_pl, hint_en,
                                choices, choices_pl, choices_en, least, most, suffix)
                            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                            t.code(),
                            t.version(),
                            ++nth,
                            field.name(),
                            field.kind(),
                            field.required(),
                            field.label().pl(),
                            field.label().en(),
                            field.hint().pl(),
                            field.hint().en(),
                            texts(field.choices().stream()
                                    .map(Field.Choice::value)
                                    .toList()),
                            texts(field.choices().stream()
                                    .map(choice -> choice.title().pl())
                                    .toList()),
                            texts(field.choices().stream()
                                    .map(choice -> choice.title().en())
                                    .toList()),
                            field.least(),
                            field.most(),
                            field.suffix())
                    .update();
        }
    }

    private static String[] texts(List<String> list) {
        return list.toArray(String[]::new);
    }

    /**
     * Makes the draft hold for new cases.
     *
     * @throws Changed when it is not the draft that was read
     */
    public void publish(CaseType draft) {
        store.inTransaction(() -> {
            edited(draft);
            store.sql(
                            "UPDATE registration.case_type SET published_at = ? WHERE code = ? AND version = ?",
                            clock.now(),
                            draft.code(),
                            draft.version())
                    .update();
            store.sql(
                            """
                            INSERT INTO registration.offer (code, version, active) VALUES (?, ?, true)
                            ON CONFLICT (code) DO UPDATE SET version = excluded.version""",
                            draft.code(),
                            draft.version())
                    .update();
            audit.record(
                    "registration.type-published", null, "case type " + draft.code(), "version " + draft.version());
        });
    }

    /**
     * Throws the draft away.
     *
     * @throws Changed when it is not the draft that was read
     */
    public void discard(CaseType draft) {
        store.inTransaction(() -> {
            edited(draft);
            store.sql(
                            "DELETE FROM registration.type_field WHERE code = ? AND version = ?",
                            draft.code(),
                            draft.version())
                    .update();
            store.sql(
                            "DELETE FROM registration.case_type WHERE code = ? AND version = ?",
                            draft.code(),
                            draft.version())
                    .update();
            audit.record("registration.type-discarded", null, "case type " + draft.code(), "");
        });
    }

    /** Offers a type, or offers it no longer; its cases go on. */
    public void offer(String code, boolean active) {
        store.inTransaction(() -> {
            store.sql("UPDATE registration.offer SET active = ? WHERE code = ?", active, code)
                    .update();
            audit.record("registration.type-offered", null, "case type " + code, active ? "offered" : "not offered");
        });
    }
}

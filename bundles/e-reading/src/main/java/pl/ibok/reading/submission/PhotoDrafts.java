package pl.ibok.reading.submission;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import pl.ibok.api.store.Files;
import pl.ibok.api.store.Store;
import pl.ibok.api.time.Clock;
import pl.ibok.reading.photo.PhotoIntake;

/** Photos that were sent before their reading was confirmed. */
public final class PhotoDrafts {
    private static final Duration KEPT = Duration.ofDays(2);

    private final Store store;
    private final Files files;
    private final Clock clock;

    public PhotoDrafts(Store store, Files files, Clock clock) {
        this.store = store;
        this.files = files;
        this.clock = clock;
    }

    /**
     * Keeps a clean photo for a reading that may follow; drafts that nothing came of are forgotten by and by.
     *
     * @param jpeg as {@link PhotoIntake} made it
     */
    public UUID keep(String customer, UUID meter, byte[] jpeg) {
        return store.inTransaction(() -> {
            forgetOld();
            UUID photo = files.put("meter.jpg", PhotoIntake.MEDIA_TYPE, new ByteArrayInputStream(jpeg))
                    .id();
            store.sql(
                            "INSERT INTO reading.photo_draft (customer, photo, meter, at) VALUES (?, ?, ?, ?)",
                            customer,
                            photo,
                            meter,
                            clock.now())
                    .update();
            return photo;
        });
    }

    /** Whether this customer sent this photo of this meter. */
    public boolean has(String customer, UUID meter, UUID photo) {
        return store.sql(
                        "SELECT 1 AS one FROM reading.photo_draft WHERE customer = ? AND photo = ? AND meter = ?",
                        customer,
                        photo,
                        meter)
                .first(row -> row.number("one"))
                .isPresent();
    }

    void used(String customer, UUID photo) {
        if (photo != null) {
            store.sql("DELETE FROM reading.photo_draft WHERE customer = ? AND photo = ?", customer, photo)
                    .update();
        }
    }

    private void forgetOld() {
        List<UUID> old = store.sql(
                        """
                        DELETE FROM reading.photo_draft WHERE (customer, photo) IN (
                            SELECT customer, photo FROM reading.photo_draft WHERE at < ? LIMIT 20 FOR UPDATE SKIP LOCKED)
                        RETURNING photo""",
                        clock.now().minus(KEPT))
                .list(row -> row.uuid("photo"));
        old.forEach(files::delete);
    }
}

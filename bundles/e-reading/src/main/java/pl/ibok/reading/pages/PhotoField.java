package pl.ibok.reading.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.UUID;
import pl.ibok.api.registry.VisibleMeter;
import pl.ibok.api.web.Problems;
import pl.ibok.api.web.Upload;
import pl.ibok.api.web.Visit;
import pl.ibok.reading.photo.PhotoIntake;
import pl.ibok.reading.photo.UnreadablePhoto;
import pl.ibok.reading.submission.PhotoDrafts;

/** The form's photo: taken in, or a problem of the field. */
public final class PhotoField {
    private final PhotoIntake intake;
    private final PhotoDrafts drafts;

    public PhotoField(PhotoIntake intake, PhotoDrafts drafts) {
        this.intake = intake;
        this.drafts = drafts;
    }

    /** Keeps the photo sent now, or finds the one sent a step before; null when there is none. */
    UUID keep(Visit visit, VisibleMeter meter, NewReading form, Problems problems) {
        if (form.hasPhoto()) {
            return keep(visit.customer(), meter.meter().id(), form.photo(), problems);
        }
        boolean own = form.kept() != null
                && drafts.has(visit.customer(), meter.meter().id(), form.kept());
        return own ? form.kept() : null;
    }

    /** Keeps a photo; null when it is none, and then the problem says why. */
    UUID keep(String customer, UUID meter, Upload photo, Problems problems) {
        if (photo.size() > PhotoIntake.MOST_BYTES) {
            problems.add("photo", "reading.error.photo.too_big");
            return null;
        }
        try (InputStream file = photo.open()) {
            return drafts.keep(customer, meter, intake.clean(file));
        } catch (UnreadablePhoto e) {
            problems.add("photo", "reading.error.photo." + e.reason().name().toLowerCase(Locale.ROOT));
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException("The photo could not be read", e);
        }
    }
}

package pl.ibok.reading.pages;

import java.util.UUID;
import pl.ibok.api.registry.Meters;
import pl.ibok.api.registry.VisibleMeter;
import pl.ibok.api.web.Missing;
import pl.ibok.api.web.Visit;

/** Meters by what stands in an address. */
public final class OwnMeters {
    private final Meters meters;

    public OwnMeters(Meters meters) {
        this.meters = meters;
    }

    /** The meter, as the request's customer may see it; else it is as if there were none. */
    VisibleMeter meter(Visit visit, String id) {
        return meters.find(visit.customer(), id(id)).orElseThrow(() -> new Missing("meter " + id));
    }

    static UUID id(String text) {
        UUID id = idOrNull(text);
        if (id == null) {
            throw new Missing("id " + text);
        }
        return id;
    }

    static UUID idOrNull(String text) {
        try {
            return text == null || text.isEmpty() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}

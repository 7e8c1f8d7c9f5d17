package pl.ibok.neighbour;

import javax.persistence.EntityManager;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import pl.ibok.api.access.Open;
import pl.ibok.api.store.Store;
import pl.ibok.api.web.Page;
import pl.ibok.api.web.Visit;

/** Counts this visit with JPA and shows the count; on request with a query that takes its time. */
@Path("/")
@Open
public final class VisitPages {
    private final Store store;

    public VisitPages(Store store) {
        this.store = store;
    }

    /** @param visits how many there have been, this one included */
    public record Visits(long visits) {}

    @GET
    public Page count(@Context Visit visit, @QueryParam("seconds") @DefaultValue("0") double seconds) {
        return store.inTransaction(() -> {
            EntityManager entities = store.entities();
            entities.persist(new Visited(visit.today()));
            store.sql("SELECT pg_sleep(?) IS NULL AS slept", seconds).one(row -> row.flag("slept"));
            long visits = entities.createQuery("SELECT count(v) FROM Visited v", Long.class)
                    .getSingleResult();
            return Page.of("visits", new Visits(visits));
        });
    }
}

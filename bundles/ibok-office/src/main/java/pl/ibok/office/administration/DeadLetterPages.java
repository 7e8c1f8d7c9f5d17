package pl.ibok.office.administration;

import java.util.List;
import java.util.UUID;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import pl.ibok.api.access.Audit;
import pl.ibok.api.access.Requires;
import pl.ibok.api.store.DeadLetters;
import pl.ibok.api.store.DeadLetters.DeadLetter;
import pl.ibok.api.store.DeadLetters.Subscription;
import pl.ibok.api.store.Store;
import pl.ibok.api.web.Done;
import pl.ibok.api.web.Missing;
import pl.ibok.api.web.Page;
import pl.ibok.office.OfficeModule;

/** Facts that a listener could not handle in all its attempts, and the subscriptions they belong to. */
@Path("/dead-letters")
@Requires(OfficeModule.DEAD_LETTERS)
public final class DeadLetterPages {
    private static final String ROOT = "/office/dead-letters";
    private static final int MOST = 50;

    private final DeadLetters letters;
    private final Audit audit;
    private final Store store;

    public DeadLetterPages(DeadLetters letters, Audit audit, Store store) {
        this.letters = letters;
        this.audit = audit;
        this.store = store;
    }

    /** @param more whether there are more than are shown */
    record Letters(List<Subscription> subscriptions, List<DeadLetter> letters, boolean more) {}

    record Dropping(Subscription subscription) {}

    @GET
    public Page list() {
        List<DeadLetter> newest = letters.newest(MOST + 1);
        return Page.of(
                "office-dead-letters",
                new Letters(
                        letters.subscriptions(),
                        newest.subList(0, Math.min(MOST, newest.size())),
                        newest.size() > MOST));
    }

    @POST
    @Path("{listener}/replay")
    public Done replayAll(@PathParam("listener") String listener) {
        Subscription subscription = subscription(listener);
        store.inTransaction(() -> {
            int replayed = letters.replayAll(subscription.listener());
            audit.record("office.dead-letters.replayed", null, "listener " + listener, Integer.toString(replayed));
        });
        return Done.to(ROOT).saying("office.dead-letters.said.all");
    }

    @POST
    @Path("{listener}/{fact}/replay")
    public Done replay(@PathParam("listener") String listener, @PathParam("fact") UUID fact) {
        store.inTransaction(() -> {
            letters.replay(listener, fact);
            audit.record("office.dead-letter.replayed", null, "fact " + fact, listener);
        });
        return Done.to(ROOT).saying("office.dead-letters.said.one");
    }

    @POST
    @Path("{listener}/{fact}/discard")
    public Done discard(@PathParam("listener") String listener, @PathParam("fact") UUID fact) {
        store.inTransaction(() -> {
            letters.discard(listener, fact);
            audit.record("office.dead-letter.discarded", null, "fact " + fact, listener);
        });
        return Done.to(ROOT).saying("office.dead-letters.said.discarded");
    }

    @GET
    @Path("{listener}/drop")
    public Page ask(@PathParam("listener") String listener) {
        return Page.of("office-dead-letters-drop", new Dropping(droppable(listener)));
    }

    @POST
    @Path("{listener}/drop")
    public Done drop(@PathParam("listener") String listener) {
        Subscription subscription = droppable(listener);
        store.inTransaction(() -> {
            letters.unsubscribe(subscription.listener());
            audit.record(
                    "office.subscription.dropped",
                    null,
                    "listener " + listener,
                    (subscription.waiting() + subscription.dead()) + " facts");
        });
        return Done.to(ROOT).saying("office.dead-letters.said.dropped");
    }

    private Subscription subscription(String listener) {
        return letters.subscriptions().stream()
                .filter(each -> each.listener().equals(listener))
                .findFirst()
                .orElseThrow(() -> new Missing("listener " + listener));
    }

    /** One that is installed would subscribe again at its next start, without what it has missed. */
    private Subscription droppable(String listener) {
        Subscription subscription = subscription(listener);
        if (subscription.here()) {
            throw new Missing("dropping the listener " + listener + ", which is here");
        }
        return subscription;
    }
}

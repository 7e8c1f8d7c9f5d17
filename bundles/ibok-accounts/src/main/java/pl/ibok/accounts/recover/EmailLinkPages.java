package pl.ibok.accounts.recover;

import java.util.Optional;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import pl.ibok.accounts.issue.News;
import pl.ibok.accounts.link.Links;
import pl.ibok.accounts.link.Purpose;
import pl.ibok.accounts.recover.EmailChanges.Change;
import pl.ibok.api.access.Open;
import pl.ibok.api.web.Missing;
import pl.ibok.api.web.Page;

/** The links of a change of e-mail: the new address says yes; the earlier one says yes, or that it wasn't them. */
@Path("{side: new|old}/{secret}")
@Open
public final class EmailLinkPages {
    private static final int GONE = 410;

    private final EmailChanges changes;
    private final Links links;

    public EmailLinkPages(EmailChanges changes, Links links) {
        this.changes = changes;
        this.links = links;
    }

    /**
     * @param side new or old
     * @param state open, confirmed (the other address is still to agree), done, refused or gone
     * @param email the new address, shortened
     */
    public record EmailLinkPage(String side, String secret, String state, String email) {
        @Override
        public String toString() {
            return "EmailLinkPage[" + side + " " + state + "]";
        }
    }

    @GET
    public Page show(@PathParam("side") String side, @PathParam("secret") String secret) {
        return find(side, secret)
                .map(change -> page(side, secret, confirmed(side, change) ? "confirmed" : "open", change))
                .orElseGet(() -> gone(side));
    }

    @POST
    @Path("confirm")
    public Page confirm(@PathParam("side") String side, @PathParam("secret") String secret) {
        Optional<Change> change = find(side, secret);
        Optional<Boolean> through = change.flatMap(found -> changes.confirm(found.id(), side.equals("new")));
        return through.map(done -> page(side, "", done ? "done" : "confirmed", change.get()))
                .orElseGet(() -> gone(side));
    }

    /** It wasn't me. */
    @POST
    @Path("refuse")
    public Page refuse(@PathParam("side") String side, @PathParam("secret") String secret) {
        if (!side.equals("old")) {
            throw new Missing("refusal by the new address");
        }
        return find(side, secret)
                .filter(change -> changes.refuse(change.id()))
                .map(change -> page(side, "", "refused", change))
                .orElseGet(() -> gone(side));
    }

    private Optional<Change> find(String side, String secret) {
        Purpose purpose = side.equals("new") ? Purpose.EMAIL_NEW : Purpose.EMAIL_OLD;
        return links.find(purpose, secret).filter(Links.Link::good).flatMap(link -> changes.find(link.about()));
    }

    private static boolean confirmed(String side, Change change) {
        return side.equals("new") ? change.newConfirmed() : change.oldConfirmed();
    }

    private static Page page(String side, String secret, String state, Change change) {
        return Page.of("email-link", new EmailLinkPage(side, secret, state, News.masked(change.newEmail())));
    }

    private static Page gone(String side) {
        return Page.of("email-link", new EmailLinkPage(side, "", "gone", "")).status(GONE);
    }
}

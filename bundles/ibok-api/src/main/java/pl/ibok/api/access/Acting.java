package pl.ibok.api.access;

import java.time.Instant;
import java.util.Optional;

/**
 * "See as the customer": a member of staff sees the pages of one customer, in one session, for half an hour at most, and can change nothing meanwhile: the portal
 * refuses every request of that session that is not a GET, except the end of the view and signing out. The caller stays who they are. A token never acts.
 */
public interface Acting {

    /** Whose pages the caller's session shows; empty for nearly all. From memory. */
    Optional<View> view(Caller caller);

    /**
     * Opens the view; a view that is open ends. Audited.
     *
     * @param name of the customer, as the bar above the pages says it
     * @param reason why, in the words of the member of staff; may be empty
     * @throws Denied without the permission {@code accounts.act}, for a token, and for anybody who is not staff
     */
    void open(String customer, String name, String reason);

    /** Ends the caller's view, if there is one. Audited. */
    void end();

    /** Records that the caller looked at this page of the customer; called by the portal before the page is made. */
    void looked(View view, String path);

    /** A view that is open. */
    record View(String customer, String name, Instant until) {}
}

package pl.ibok.notices.page;

import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import pl.ibok.api.access.Access;
import pl.ibok.api.access.Requires;
import pl.ibok.api.web.Done;
import pl.ibok.api.web.Missing;
import pl.ibok.notices.SentBook;
import pl.ibok.notices.SentBook.Delivery;

/** What staff do about an e-mail that failed for good. */
@Path("/deliveries/{id}")
@Requires(NoticesModule.SEND)
public final class DeliveryPage {
    private final SentBook book;
    private final Access access;

    public DeliveryPage(SentBook book, Access access) {
        this.book = book;
        this.access = access;
    }

    @POST
    @Path("again")
    public Done again(@PathParam("id") String id) {
        Delivery delivery = find(id);
        boolean done = book.again(delivery);
        return back(delivery).saying(done ? "notices.said.again" : "notices.said.not-failed");
    }

    @POST
    @Path("settled")
    public Done settled(@PathParam("id") String id) {
        Delivery delivery = find(id);
        boolean done = book.settle(delivery);
        return back(delivery).saying(done ? "notices.said.settled" : "notices.said.not-failed");
    }

    private static Done back(Delivery delivery) {
        return Done.to(NoticesModule.OFFICE + "/messages/" + delivery.message());
    }

    private Delivery find(String id) {
        Delivery delivery = book.delivery(At.id(id)).orElseThrow(() -> new Missing("delivery " + id));
        if (!delivery.customer().isEmpty()) {
            access.require(NoticesModule.SEND, delivery.customer());
        }
        return delivery;
    }
}

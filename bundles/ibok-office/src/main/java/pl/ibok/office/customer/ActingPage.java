package pl.ibok.office.customer;

import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.core.Context;
import pl.ibok.api.access.Acting;
import pl.ibok.api.access.Caller;
import pl.ibok.api.access.SignedIn;
import pl.ibok.api.web.Done;
import pl.ibok.api.web.Missing;
import pl.ibok.api.web.Visit;

/** The end of a view; whoever has one may end it, whatever else they may. Customers have none. */
@Path("/acting")
@SignedIn
public final class ActingPage {
    private final Acting acting;

    public ActingPage(Acting acting) {
        this.acting = acting;
    }

    @POST
    @Path("end")
    public Done end(@Context Visit visit) {
        if (visit.caller().kind() == Caller.Kind.CUSTOMER) {
            throw new Missing("a view");
        }
        String back = acting.view(visit.caller())
                .map(view -> "/office/customers/" + view.customer())
                .orElse("/");
        acting.end();
        return Done.to(back).saying("office.acting.ended");
    }
}

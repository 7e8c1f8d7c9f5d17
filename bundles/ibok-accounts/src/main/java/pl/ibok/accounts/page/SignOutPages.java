package pl.ibok.accounts.page;

import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.core.Context;
import pl.ibok.accounts.SignIn;
import pl.ibok.api.access.Open;
import pl.ibok.api.web.Done;
import pl.ibok.api.web.Visit;

/** Signing out; also of a session that has ended already. */
@Path("/")
@Open
public final class SignOutPages {
    private final SignIn signIn;

    public SignOutPages(SignIn signIn) {
        this.signIn = signIn;
    }

    @POST
    public Done signOut(@Context Visit visit) {
        signIn.signOut(visit.sessionCookie());
        return Done.to("/").endingSession().saying("accounts.signed-out");
    }
}

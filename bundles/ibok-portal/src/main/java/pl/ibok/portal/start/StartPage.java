package pl.ibok.portal.start;

import java.util.ArrayList;
import java.util.List;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.core.Context;
import pl.ibok.api.access.Access.CustomerGrant;
import pl.ibok.api.access.Open;
import pl.ibok.api.web.Done;
import pl.ibok.api.web.EService;
import pl.ibok.api.web.Missing;
import pl.ibok.api.web.Page;
import pl.ibok.api.web.Visit;
import pl.ibok.portal.look.Formats;
import pl.ibok.portal.look.Start;
import pl.ibok.portal.look.Welcome;
import pl.ibok.portal.publish.InstalledMenu;
import pl.ibok.portal.publish.Service;
import pl.ibok.portal.visit.PortalVisit;

/** The first page: for strangers, for customers, and for staff the way to the office. */
@Path("/")
@Open
public final class StartPage {
    private final InstalledMenu installed;
    private final FactsBoard facts;

    StartPage(InstalledMenu installed, FactsBoard facts) {
        this.installed = installed;
        this.facts = facts;
    }

    @GET
    public Object start(@Context Visit visit) {
        if (visit.caller().staff() && !((PortalVisit) visit).asCustomer()) {
            return Done.to("/office");
        }
        return visit.caller().signedIn()
                ? Page.of("start", customer((PortalVisit) visit))
                : Page.of("welcome", welcome((PortalVisit) visit));
    }

    private Start customer(PortalVisit visit) {
        List<CustomerGrant> customers = chosen(visit);
        List<Service> services = installed.services(visit, false);
        Formats formats = new Formats(visit.locale(), visit.today());
        return new pl.ibok.portal.look.StartPage(formats, visit.today(), visit.text("ui.today"))
                .of(facts.answers(visit, services, customers), href(services, "payments"), href(services, "invoice"));
    }

    /** The customer that the address names; all of the account's when it names none. */
    private static List<CustomerGrant> chosen(PortalVisit visit) {
        String named = visit.query("customer");
        List<CustomerGrant> chosen = visit.customers().stream()
                .filter(grant -> named == null || grant.customer().equals(named))
                .toList();
        if (chosen.isEmpty() && named != null) {
            throw new Missing("customer " + named);
        }
        if (chosen.size() == 1) {
            visit.concerns(chosen.get(0).customer());
        }
        return chosen;
    }

    private static String href(List<Service> services, String name) {
        return services.stream()
                .filter(service -> service.name().equals(name))
                .map(Service::href)
                .findFirst()
                .orElse("");
    }

    private Welcome welcome(PortalVisit visit) {
        List<Welcome.OpenLink> links = new ArrayList<>();
        for (Service service : installed.all()) {
            for (EService.OpenLink link : ((EService) service.web()).openLinks()) {
                String title = service.presentation().words(visit.locale(), link.title());
                String hint = service.presentation().words(visit.locale(), link.hint());
                links.add(new Welcome.OpenLink(link.icon(), link.path(), title, hint));
            }
        }
        return new Welcome(
                facts.notices(visit, installed.all()), links, new Welcome.SignIn("", "/forgotten", "/register"));
    }
}

package pl.ibok.portal.page;

import java.io.IOException;
import java.sql.SQLTransientException;
import java.util.UUID;
import javax.servlet.http.HttpServletResponse;
import javax.ws.rs.WebApplicationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import pl.ibok.api.access.Denied;
import pl.ibok.api.store.StoreException;
import pl.ibok.api.web.Missing;
import pl.ibok.api.web.Page;
import pl.ibok.api.web.TooMany;
import pl.ibok.portal.NotReady;
import pl.ibok.portal.form.BodyRefused;
import pl.ibok.portal.look.Shell;
import pl.ibok.portal.visit.CustomerUnclear;
import pl.ibok.portal.visit.ForgedForm;
import pl.ibok.portal.visit.NoSuchToken;
import pl.ibok.portal.visit.OnlyLooking;
import pl.ibok.portal.visit.PortalVisit;
import pl.ibok.portal.visit.SignInNeeded;

/** Answers every failure: what did not happen, what is safe, what next. The exception's own words never leave the server. */
public final class Failures {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private final Presentation portal;
    private final Shells shells;
    private final Answers answers;

    public Failures(Presentation portal, Shells shells, Answers answers) {
        this.portal = portal;
        this.shells = shells;
        this.answers = answers;
    }

    /** Writes the answer to a failed request. */
    public void write(PortalVisit visit, Throwable failure) throws IOException {
        HttpServletResponse response = visit.response();
        if (response.isCommitted()) {
            LOG.error("The answer to {} broke off", visit.path(), failure);
            // Ends the connection, so that nobody takes the half for the whole.
            throw new IOException("The answer broke off");
        }
        response.resetBuffer();
        response.setHeader("Vary", "Accept, Cookie");
        if (failure instanceof SignInNeeded && !visit.program()) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", SignIn.location(visit));
            return;
        }
        if (failure instanceof TooMany tooMany) {
            response.setHeader(
                    "Retry-After",
                    Long.toString(Math.max(1, tooMany.retryAfter().toSeconds())));
        }
        int status = status(failure);
        if (status == 401) {
            response.setHeader("WWW-Authenticate", "Bearer realm=\"iBOK\"");
        }
        String incident = status == 500 || status == 503 ? incident(visit, failure) : null;
        if (status == 503) {
            response.setHeader("Retry-After", "10");
        }
        answer(visit, status, incident, key(failure, status));
    }

    /** The answer to a request for a module that is just going. */
    public void leaving(PortalVisit visit) throws IOException {
        visit.response().setHeader("Retry-After", "10");
        answer(visit, 503, null, "503");
    }

    private void answer(PortalVisit visit, int status, String incident, String key) throws IOException {
        String title = visit.text(portalKey(key, "title"));
        String detail = visit.text(portalKey(key, "detail"));
        if (visit.program()) {
            Problem problem = new Problem("about:blank", title, status, detail, incident, null);
            answers.json(visit, portal, status, "application/problem+json", problem);
            return;
        }
        Page page = Page.of("error", new ErrorPage(status, title, detail, visit.text(portalKey(key, "next")), incident))
                .status(status);
        answers.html(visit, portal, page, shell(visit, status));
    }

    private static String portalKey(String key, String part) {
        return "portal.error." + key + "." + part;
    }

    private Shell shell(PortalVisit visit, int status) {
        if (status < 500) {
            try {
                return shells.of(visit, portal);
            } catch (RuntimeException e) {
                LOG.warn("An error page goes without its menu: {}", e.toString());
            }
        }
        return shells.bare(visit);
    }

    private static String incident(PortalVisit visit, Throwable failure) {
        if (failure instanceof NotReady) {
            LOG.info("{} {}: {}", visit.request().getMethod(), visit.path(), failure.getMessage());
            return null;
        }
        String incident = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("Incident {}: {} {} failed", incident, visit.request().getMethod(), visit.path(), failure);
        return incident;
    }

    private static int status(Throwable failure) {
        if (failure instanceof Missing) {
            return 404;
        } else if (failure instanceof Denied denied) {
            return denied.isHidden() ? 404 : 403;
        } else if (failure instanceof SignInNeeded || failure instanceof NoSuchToken) {
            return 401;
        } else if (failure instanceof ForgedForm || failure instanceof OnlyLooking) {
            return 403;
        } else if (failure instanceof CustomerUnclear) {
            return 422;
        } else if (failure instanceof TooMany) {
            return 429;
        } else if (failure instanceof BodyRefused refused) {
            return refused.status();
        } else if (failure instanceof NotReady) {
            return 503;
        } else if (failure instanceof StoreException store) {
            return passing(store) ? 503 : 500;
        } else if (failure instanceof WebApplicationException web) {
            return web.getResponse().getStatus();
        }
        return 500;
    }

    /** Whether trying again may help: no connection, no resources, a lock or a time limit. */
    private static boolean passing(StoreException failure) {
        String state = failure.sqlState() == null ? "" : failure.sqlState();
        return state.startsWith("08")
                || state.startsWith("53")
                || state.startsWith("57")
                || state.startsWith("40")
                || state.equals("55P03")
                || failure.getCause() instanceof SQLTransientException;
    }

    private static String key(Throwable failure, int status) {
        if (failure instanceof ForgedForm) {
            return "form";
        } else if (failure instanceof OnlyLooking) {
            return "looking";
        } else if (failure instanceof CustomerUnclear) {
            return "customer";
        }
        return switch (status) {
            case 400, 401, 403, 404, 405, 413, 415, 429, 503 -> Integer.toString(status);
            default -> status < 500 ? "400" : "500";
        };
    }

    /** The model of the error page. */
    record ErrorPage(int status, String title, String detail, String next, String incident) {}
}

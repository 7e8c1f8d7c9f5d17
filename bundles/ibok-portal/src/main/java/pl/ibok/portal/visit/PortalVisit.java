package pl.ibok.portal.visit;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import pl.ibok.api.access.Access.CustomerGrant;
import pl.ibok.api.access.Acting;
import pl.ibok.api.access.Caller;
import pl.ibok.api.web.Done;
import pl.ibok.api.web.Visit;
import pl.ibok.portal.form.Body;
import pl.ibok.portal.form.BodyReader;
import pl.ibok.portal.look.Formats;

/** One request, from its arrival to its answer. */
public final class PortalVisit implements Visit {
    private static final String ATTRIBUTE = PortalVisit.class.getName();

    private final Visits visits;
    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final Words words;
    private final boolean program;
    private final String authorization;
    private final boolean languageChosen;

    private Locale locale;
    private Caller caller;
    private String sessionCookie;
    private String customer;
    private List<CustomerGrant> customers;
    private Map<String, List<String>> query;
    private Body body = Body.NONE;
    private boolean admitted;
    private boolean viewAsked;
    private Acting.View view;
    private LocalDate today;
    private Formats formats;

    PortalVisit(
            Visits visits,
            HttpServletRequest request,
            HttpServletResponse response,
            Words words,
            boolean program,
            String authorization,
            Locale locale,
            boolean languageChosen) {
        this.visits = visits;
        this.request = request;
        this.response = response;
        this.words = words;
        this.program = program;
        this.authorization = authorization;
        this.locale = locale;
        this.languageChosen = languageChosen;
        this.caller = Caller.nobody(locale);
        request.setAttribute(ATTRIBUTE, this);
    }

    /** The visit of a request. */
    public static PortalVisit of(HttpServletRequest request) {
        return (PortalVisit) request.getAttribute(ATTRIBUTE);
    }

    void session(String cookie, Optional<Caller> who) {
        sessionCookie = cookie;
        who.ifPresent(this::caller);
    }

    void caller(Caller who) {
        caller = who;
        if (!languageChosen && who.locale() != null) {
            locale = who.locale();
        }
    }

    /** Says which customer the request is about, after access was checked. */
    public void concerns(String code) {
        customer = code;
    }

    void admit() {
        admitted = true;
    }

    /** Whether the gate has let this visit through to its route. */
    public boolean admitted() {
        return admitted;
    }

    void body(Body sent) {
        body = sent;
    }

    public Body body() {
        return body;
    }

    /** The customers the caller may see, asked once a request. */
    public List<CustomerGrant> customers() {
        if (customers == null) {
            customers = caller.kind() == Caller.Kind.CUSTOMER || asCustomer()
                    ? visits.platform.access().customers(caller)
                    : List.of();
        }
        return customers;
    }

    /** The customer whose pages this session of a member of staff shows, or null. */
    Acting.View view() {
        if (!viewAsked) {
            boolean mayBe = caller.staff() && !caller.byToken();
            view = mayBe ? visits.platform.acting().view(caller).orElse(null) : null;
            viewAsked = true;
        }
        return view;
    }

    /** Whether a member of staff sees a page as a customer does; never in the office. */
    public boolean asCustomer() {
        return !office() && view() != null;
    }

    public HttpServletRequest request() {
        return request;
    }

    public HttpServletResponse response() {
        return response;
    }

    String authorization() {
        return authorization;
    }

    @Override
    public Caller caller() {
        return caller;
    }

    @Override
    public String customer() {
        return customer;
    }

    @Override
    public Locale locale() {
        return locale;
    }

    @Override
    public LocalDate today() {
        if (today == null) {
            today = visits.platform.clock().today();
        }
        return today;
    }

    @Override
    public String text(String key, Object... arguments) {
        if (formats == null) {
            formats = new Formats(locale, today());
        }
        return words.messages(locale).text(formats, key, arguments);
    }

    @Override
    public String path() {
        return request.getRequestURI();
    }

    @Override
    public String remoteAddress() {
        return visits.site.proxies().client(request);
    }

    @Override
    public String once() {
        String field = body.first("once");
        String header = field == null ? request.getHeader("Idempotency-Key") : field;
        return header == null ? "" : header;
    }

    @Override
    public String absolute(String path) {
        return visits.site.publicUrl() + path;
    }

    @Override
    public boolean program() {
        return program;
    }

    @Override
    public String sessionCookie() {
        return sessionCookie;
    }

    /** Whether the request came from somewhere under the staff's pages. */
    public boolean office() {
        return path().startsWith("/office") && (path().length() == 7 || path().charAt(7) == '/');
    }

    /** The query, field → values. */
    public Map<String, List<String>> query() {
        if (query == null) {
            String sent = request.getQueryString();
            query = sent == null ? Map.of() : BodyReader.pairs(sent);
        }
        return query;
    }

    /** First value of a query parameter, or null. */
    public String query(String name) {
        List<String> values = query().get(name);
        return values == null || values.isEmpty() ? null : values.get(0);
    }

    /** The token that forms on this visit's pages carry; sets the anonymous cookie where there is none. */
    public String csrfToken() {
        if (caller.session() != null) {
            return visits.csrf.ofSession(caller.session());
        }
        String cookie = visits.cookies.read(request, Cookies.CSRF);
        if (!visits.csrf.genuine(cookie)) {
            cookie = visits.csrf.newCookie();
            visits.cookies.set(response, Cookies.CSRF, cookie, -1);
        }
        return visits.csrf.ofCookie(cookie);
    }

    /** Whether the form carries the token of this session or of this anonymous cookie. */
    boolean genuine(String token) {
        if (caller.session() != null) {
            return Csrf.same(token, visits.csrf.ofSession(caller.session()));
        }
        String cookie = visits.cookies.read(request, Cookies.CSRF);
        return visits.csrf.genuine(cookie) && Csrf.same(token, visits.csrf.ofCookie(cookie));
    }

    /** A new value for a form's hidden {@code once}. */
    public String newOnce() {
        return Csrf.random(16);
    }

    /** Keeps the language that the address asked for. */
    public void keepLanguage() {
        if (Languages.of(query("lang")) != null) {
            visits.cookies.set(response, Cookies.LANGUAGE, locale.getLanguage(), 31_536_000);
        }
    }

    /** Sets or removes the session cookie. */
    public void apply(Done.Session session) {
        if (session.start() != null) {
            visits.cookies.set(response, Cookies.SESSION, session.start(), -1);
        } else if (session.end()) {
            visits.cookies.clear(response, Cookies.SESSION);
        }
    }

    /** Keeps what the next page says. */
    public void say(String bundle, String messageKey) {
        visits.cookies.set(response, Cookies.SAID, bundle + "~" + messageKey, 60);
    }

    /** What this page is to say, {@code bundle~key}, or null; said once. */
    public String said() {
        String said = visits.cookies.read(request, Cookies.SAID);
        if (said != null) {
            visits.cookies.clear(response, Cookies.SAID);
        }
        return said;
    }
}
